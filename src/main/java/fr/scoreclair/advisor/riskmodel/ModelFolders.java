package fr.scoreclair.advisor.riskmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The model versions that were shipped, on the class path: {@code pmml/<product>/<version>/}, of which the newest is active, and
 * {@code pmml/<product>/challenger/<version>/}, which no rule makes active.
 */
final class ModelFolders {

    private ModelFolders() {}

    static List<ModelFiles> shipped() {
        return below("pmml/*/*/", 3);
    }

    static List<ModelFiles> challengers() {
        return below("pmml/*/challenger/*/", 4);
    }

    /** @param product how many names before the end of a catalogue's path the product stands */
    private static List<ModelFiles> below(String folders, int product) {
        ResourcePatternResolver class_path = new PathMatchingResourcePatternResolver();
        try {
            return Arrays.stream(class_path.getResources("classpath*:" + folders + ModelFiles.CATALOGUE))
                    .map(catalogue -> folder(catalogue, product))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped models cannot be listed", e);
        }
    }

    private static ModelFiles folder(Resource catalogue, int product) {
        try {
            String[] path = catalogue.getURL().getPath().split("/");
            String name = path[path.length - product] + "/" + path[path.length - 2];
            return new ModelFiles(
                    name,
                    bytes(catalogue.createRelative(ModelFiles.PMML), name),
                    bytes(catalogue, name),
                    bytes(catalogue.createRelative(ModelFiles.REFERENCE), name));
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped model cannot be read", e);
        }
    }

    private static byte[] bytes(Resource resource, String folder) throws IOException {
        if (!resource.exists()) {
            throw new ModelRefused(folder, resource.getFilename() + " is missing");
        }
        return resource.getContentAsByteArray();
    }
}
