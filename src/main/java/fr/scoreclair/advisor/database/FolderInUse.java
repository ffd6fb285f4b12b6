package fr.scoreclair.advisor.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another application holds the data folder; two on one folder would destroy it. */
class FolderInUse extends IllegalStateException {

    FolderInUse(Path folder) {
        super("Another ScoreClair is running on the data folder " + folder);
    }

    /** Tells it in words instead of a stack trace. Named in {@code META-INF/spring.factories}. */
    static class Analyzer extends AbstractFailureAnalyzer<FolderInUse> {
        @Override
        protected FailureAnalysis analyze(Throwable root, FolderInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage() + ".",
                    "Stop it, or give this one a folder of its own: ./run --data FOLDER",
                    cause);
        }
    }
}
