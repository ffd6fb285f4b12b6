package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Starts to load the shipped models before any other bean is made, each on a thread of its own: checking them takes about as
 * long as the database and the screens take to start, and needs neither. A post-processor only to come first.
 */
@Component
class ModelsLoading implements BeanFactoryPostProcessor {

    /** @param millis from start to checked, for the log */
    record Loaded(RiskModel model, ModelFiles files, long millis) {}

    private final List<CompletableFuture<Loaded>> models = ModelFolders.shipped().stream()
            .map(files -> CompletableFuture.supplyAsync(() -> load(files)))
            .toList();

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // to exist early is all it does
    }

    private static Loaded load(ModelFiles files) {
        long start = System.nanoTime();
        RiskModel model = ModelLoader.load(files);
        return new Loaded(model, files, (System.nanoTime() - start) / 1_000_000);
    }

    /** Waits for all of them. */
    List<Loaded> all() {
        return models.stream().map(ModelsLoading::join).toList();
    }

    private static Loaded join(CompletableFuture<Loaded> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ModelRefused refused) {
                throw refused;
            }
            throw e;
        }
    }
}
