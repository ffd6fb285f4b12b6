package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.portfolio.rescoring.PieceStore.Computed;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun.State;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A run as a job of Spring Batch: one instance a run, one execution an attempt, one step whose items are whole pieces, each put
 * away in a transaction of its own. Who holds a run is not known to Spring Batch; that is {@link Runs}' lease.
 *
 * @see "src/docs/decisions/0018-rescoring.md"
 */
@Component
class RescoringJob {

    private static final String NAME = "rescoring";

    private final JobRepository repository;
    private final JobOperator operator;
    private final PlatformTransactionManager transactions;
    private final Runs runs;
    private final RiskModels models;
    private final PieceReader reader;
    private final PieceStore store;
    private final int pieceSize;

    RescoringJob(
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            Runs runs,
            RiskModels models,
            PieceReader reader,
            PieceStore store,
            @Value("${scoreclair.rescoring.piece:10000}") int pieceSize) {
        this.repository = repository;
        this.operator = operator;
        this.transactions = transactions;
        this.runs = runs;
        this.models = models;
        this.reader = reader;
        this.store = store;
        this.pieceSize = pieceSize;
    }

    /**
     * Does a run this application holds, from where it stands to its end, on this thread.
     *
     * @return {@code DONE}, or {@code CANCELLED} where somebody asked for that
     * @throws RunLost where another application has taken the run over
     * @throws IllegalStateException where a piece could not be dealt with; the cause says why
     */
    State work(RescoringRun run) {
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", (long) run.id()).toJobParameters();
        JobExecution cutOff = repository.getLastJobExecution(NAME, parameters);
        if (cutOff != null && cutOff.getStatus().isRunning()) {
            operator.recover(cutOff); // its application was killed; the lease says that nobody is at work on it
        }
        try {
            return outcome(operator.start(job(run), parameters), run);
        } catch (JobInstanceAlreadyCompleteException done) {
            return State.DONE;
        } catch (JobExecutionException e) {
            throw new IllegalStateException("run " + run.id() + " cannot be worked on", e);
        }
    }

    private static State outcome(JobExecution execution, RescoringRun run) {
        for (Throwable fault : execution.getAllFailureExceptions()) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof RunLost lost) {
                    throw lost;
                }
            }
        }
        return switch (execution.getStatus()) {
            case COMPLETED -> State.DONE;
            case STOPPED -> State.CANCELLED;
            case BatchStatus status ->
                throw new IllegalStateException(
                        "run " + run.id() + " ended " + status,
                        execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        };
    }

    private Job job(RescoringRun run) {
        Cancelling cancelling = new Cancelling(run);
        ItemWriter<Computed> put = (Chunk<? extends Computed> pieces) -> {
            for (Computed piece : pieces) {
                store.store(run, run.owner(), piece);
            }
            cancelling.look();
        };
        Step step = new StepBuilder("pieces", repository)
                .<Computed, Computed>chunk(1)
                .reader(new Pieces(
                        run, models.byFingerprint(new ModelFingerprint(run.modelSha256())), reader, pieceSize))
                .writer(put)
                .transactionManager(transactions)
                .listener(cancelling)
                .build();
        return new JobBuilder(NAME, repository).start(step).build();
    }

    /** Somebody may ask for the end in any application: the table says so, before the first and after every piece. */
    private final class Cancelling implements StepExecutionListener {

        private final RescoringRun run;
        private @Nullable StepExecution step;

        Cancelling(RescoringRun run) {
            this.run = run;
        }

        @Override
        public void beforeStep(StepExecution begun) {
            step = begun;
            look();
        }

        void look() {
            if (runs.cancelAsked(run.id())) {
                Objects.requireNonNull(step).setTerminateOnly();
            }
        }
    }
}
