package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.pmml.PmmlModels;
import fr.scoreclair.treeshap.pmml.UnsupportedPmmlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.PMML;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file.
 *
 * @param worst largest difference from the other tool's probabilities; 0 where it printed none
 * @param additivity largest additivity error of the rows explained
 */
record ModelTried(String result, String kind, int rows, String against, String why, double worst, double additivity) {

    private static final int DRAWN = 200;
    private static final int EXPLAINED = 4;

    static ModelTried of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PMML pmml = parse(bytes);
        DataField target = pmml == null || pmml.getModels().isEmpty() ? null : Specimens.target(pmml);
        try {
            if (pmml == null || target == null) {
                ModelLoader.load(Specimens.files(bytes, List.of("x"), "y", "1", new double[][] {{0}}));
                throw new AssertionError(file + " was accepted without target");
            }
            List<String> names = Specimens.inputs(pmml);
            Printed printed = Printed.beside(file, pmml, names);
            double[][] rows = printed == null ? drawn(pmml, names) : printed.rows();
            ModelFiles files = Specimens.files(bytes, rows);
            RiskModel model = ModelLoader.load(files);
            ModelLoader.proveParity(model, files); // as before a version enters the archive
            return accepted(model, rows, printed);
        } catch (ModelRefused refusal) {
            return new ModelTried("refused", "", 0, "", ModelsTriedTests.sentence(refusal), 0, 0);
        }
    }

    private static ModelTried accepted(RiskModel model, double[][] rows, @Nullable Printed printed) {
        double additivity = 0;
        int told = 0;
        for (int i = 0; i < EXPLAINED; i++) {
            Explained explained;
            try {
                explained = model.explain(rows[i * rows.length / EXPLAINED], ReferenceGroup.AVERAGE);
            } catch (Unavailable noAnswerToSomeMixture) {
                continue;
            }
            told++;
            double sum = explained.baseProbability();
            for (Contribution contribution : explained.contributions()) {
                sum += contribution.points();
            }
            additivity = Math.max(additivity, Math.abs(sum - explained.probability()));
        }
        String why = told == EXPLAINED
                ? ""
                : "reasons of " + told + " of " + EXPLAINED
                        + " rows; a mixture of clients has no prediction for the others, told as 503";
        double worst = 0;
        String against = "";
        if (printed != null && printed.probabilities() != null) {
            for (int i = 0; i < rows.length; i++) {
                worst = Math.max(worst, Math.abs(model.score(rows[i]) - printed.probabilities()[i]));
            }
            against = rows.length + " probabilities, "
                    + (worst <= 1e-12 ? "≤ 1e-12" : String.format(Locale.ROOT, "%.0e", worst));
        } else if (printed != null) {
            int found = 0;
            for (int i = 0; i < rows.length; i++) {
                found += model.score(rows[i]) >= 0.5 == printed.events()[i] ? 1 : 0;
            }
            against = found + " of " + rows.length + " classes";
        }
        return new ModelTried(
                "accepted", model.kind() + ", " + model.method(), rows.length, against, why, worst, additivity);
    }

    private static @Nullable PMML parse(byte[] bytes) {
        try {
            PmmlGate.check("x", bytes);
            return Specimens.parse(bytes);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static double[][] drawn(PMML pmml, List<String> names) {
        Random random = new Random(20261122);
        double[][] rows = new double[DRAWN][names.size()];
        for (double[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = drawn(Specimens.field(pmml, names.get(i)), random);
            }
        }
        return rows;
    }

    private static double drawn(@Nullable DataField field, Random random) {
        List<String> categories = field == null ? List.of() : Specimens.categories(field);
        if (field != null && field.requireDataType() == DataType.STRING) {
            return categories.isEmpty() ? 0 : random.nextInt(categories.size());
        }
        if (!categories.isEmpty()) {
            return Double.parseDouble(categories.get(random.nextInt(categories.size())));
        }
        boolean whole = field != null && field.requireDataType() == DataType.INTEGER;
        return whole ? random.nextInt(60) : Math.round(random.nextGaussian() * 2000) / 1000.0;
    }

    String line(String file) {
        return "| `" + file + "` | " + result + " | " + kind + " | " + (rows == 0 ? "" : rows) + " | " + against + " | "
                + why + " |";
    }

    /** What the other tool printed for its own rows. */
    private record Printed(double[][] rows, double @Nullable [] probabilities, boolean[] events) {

        static @Nullable Printed beside(Path file, PMML pmml, List<String> names) throws IOException {
            String name = file.getFileName().toString().replace(".pmml", "");
            Path expected = file.resolveSibling(name + ".expected.csv");
            if (!Files.exists(expected)) {
                return null;
            }
            String data = Stream.of("Audit", "Iris", "Ozone")
                    .filter(name::endsWith)
                    .findFirst()
                    .orElseThrow();
            List<String[]> in = cells(file.resolveSibling(data + ".input.csv"));
            List<String[]> out = cells(expected);
            List<String> header = Arrays.asList(in.get(0));
            DataField target = Specimens.target(pmml);
            List<String> classes = Specimens.categories(target);
            String event = classes.size() < 2 ? "" : classes.get(1);
            int probability = Stream.of("Probability_" + event, "confidence(" + event + ")")
                    .mapToInt(Arrays.asList(out.get(0))::indexOf)
                    .max()
                    .orElseThrow();
            int predicted = Arrays.asList(out.get(0)).indexOf(target.requireName());
            MarginModel closed = closed(pmml);
            double[][] rows = new double[in.size() - 1][names.size()];
            double[] probabilities = new double[rows.length];
            boolean[] events = new boolean[rows.length];
            for (int r = 0; r < rows.length; r++) {
                for (int i = 0; i < names.size(); i++) {
                    String cell = in.get(r + 1)[header.indexOf(names.get(i))];
                    boolean missing = cell.isEmpty() || cell.equals("NA") || cell.equals("N/A");
                    rows[r][i] = missing ? Double.NaN : value(pmml, closed, names, i, cell);
                }
                probabilities[r] = probability < 0 ? Double.NaN : Double.parseDouble(out.get(r + 1)[probability]);
                events[r] = out.get(r + 1)[predicted].equals(event);
            }
            return new Printed(rows, probability < 0 ? null : probabilities, events);
        }

        /** A text without declared categories stands at the position the reader gave it. */
        private static double value(PMML pmml, @Nullable MarginModel closed, List<String> names, int i, String cell) {
            boolean open =
                    Specimens.categories(Specimens.field(pmml, names.get(i))).isEmpty();
            return closed != null && open && !closed.categories(i).isEmpty()
                    ? closed.categories(i).indexOf(cell)
                    : Specimens.value(pmml, names.get(i), cell);
        }

        private static @Nullable MarginModel closed(PMML pmml) {
            try {
                return PmmlModels.read(pmml, null);
            } catch (UnsupportedPmmlException e) {
                return null;
            }
        }

        private static List<String[]> cells(Path csv) throws IOException {
            return Files.readAllLines(csv).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}
