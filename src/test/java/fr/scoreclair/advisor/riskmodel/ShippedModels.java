package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The committed model versions, loaded once per JVM. */
public final class ShippedModels {

    static final List<ModelFiles> FILES = ModelFolders.shipped();
    private static final List<CompletableFuture<RiskModel>> LOADING = FILES.stream()
            .map(files -> CompletableFuture.supplyAsync(() -> ModelLoader.load(files)))
            .toList();

    private ShippedModels() {}

    static ModelFiles files(String product) {
        return FILES.stream()
                .filter(f -> f.folder().startsWith(product + "/"))
                .findFirst()
                .orElseThrow();
    }

    public static RiskModel model(String product) {
        return LOADING.get(FILES.indexOf(files(product))).join();
    }

    public static double[][] rows(String product) {
        ModelFiles files = files(product);
        return ReferenceRows.read(
                "reference.csv", files.reference(), model(product).catalogue().names());
    }
}
