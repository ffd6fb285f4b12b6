package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files other tools made; they live beside the project, and tests that need them are skipped where they do not. */
final class ReferenceFiles {
    private static final Path FOLDER = Path.of("../shared/reference");

    private ReferenceFiles() {}

    static Path of(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(file).as("reference files of other tools").exists();
        return file;
    }

    static String name(Path file) {
        return FOLDER.relativize(file).toString();
    }

    static List<Path> under(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(of(folder))) {
            return files.filter(file -> file.toString().endsWith(".pmml"))
                    .sorted()
                    .toList();
        }
    }

    /** The numbers of a CSV file without header. */
    static double[][] numbers(String name) throws IOException {
        return Files.readAllLines(of(name)).stream()
                .map(line -> Stream.of(line.split(",", -1))
                        .mapToDouble(
                                cell -> cell.isBlank() || cell.equals("nan") ? Double.NaN : Double.parseDouble(cell))
                        .toArray())
                .toArray(double[][]::new);
    }
}
