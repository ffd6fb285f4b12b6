package fr.scoreclair.advisor.riskmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Starts to load the shipped models before any other bean is made, each on a thread of its own: checking them takes about as
 * long as the database and the screens take to start, and needs neither. A post-processor only to come first.
 */
class ModelsLoading implements BeanFactoryPostProcessor {

    /** A post-processor is made before constructors can be injected; the parameters of a static method can. */
    @Configuration(proxyBeanMethods = false)
    static class Early {
        @Bean
        static ModelsLoading modelsLoading(Environment environment) {
            return new ModelsLoading(environment);
        }
    }

    /** @param millis from start to checked, for the log */
    record Loaded(RiskModel model, ModelFiles files, long millis) {}

    private final TableCache cache;
    private final List<CompletableFuture<Loaded>> models;

    ModelsLoading(Environment environment) {
        cache = TableCache.in(
                Path.of(environment.getProperty("scoreclair.data", "var")).resolve("models/cache"));
        models = ModelFolders.shipped().stream().map(this::start).toList();
    }

    /** Starts to load and check one version, on a thread of its own. */
    CompletableFuture<Loaded> start(ModelFiles files) {
        return CompletableFuture.supplyAsync(() -> load(files));
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // to exist early is all it does
    }

    private Loaded load(ModelFiles files) {
        long start = System.nanoTime();
        RiskModel model = ModelLoader.load(files, cache);
        return new Loaded(model, files, (System.nanoTime() - start) / 1_000_000);
    }

    /** Waits for all of them. */
    List<Loaded> all() {
        return all(models);
    }

    /** Waits for some. */
    List<Loaded> all(List<CompletableFuture<Loaded>> some) {
        return some.stream().map(ModelsLoading::join).toList();
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
