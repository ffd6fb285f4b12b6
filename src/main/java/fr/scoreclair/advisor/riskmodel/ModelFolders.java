package fr.scoreclair.advisor.riskmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The model versions that were shipped: {@code pmml/<product>/<version>/} on the class path. */
final class ModelFolders {

    private ModelFolders() {}

    static List<ModelFiles> shipped() {
        ResourcePatternResolver class_path = new PathMatchingResourcePatternResolver();
        try {
            return Arrays.stream(class_path.getResources("classpath*:pmml/*/*/" + ModelFiles.CATALOGUE))
                    .map(ModelFolders::folder)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped models cannot be listed", e);
        }
    }

    private static ModelFiles folder(Resource catalogue) {
        try {
            String[] path = catalogue.getURL().getPath().split("/");
            String name = path[path.length - 3] + "/" + path[path.length - 2];
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
