package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.portfolio.challenger.Shadow.Said;
import fr.scoreclair.advisor.portfolio.challenger.ShadowRows.Swap;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored;
import fr.scoreclair.advisor.portfolio.rescoring.Piece;
import fr.scoreclair.advisor.portfolio.rescoring.PieceListener;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.FeatureRole;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The challenger on every piece of a rescoring. It works behind a savepoint: whatever goes wrong with it, the piece is stored
 * as if there were no challenger.
 */
@Component
class ShadowPieces implements PieceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowPieces.class);

    private final Designations designations;
    private final ShadowRows rows;
    private final RiskModels models;
    private final TransactionTemplate savepoint;

    ShadowPieces(
            Designations designations, ShadowRows rows, RiskModels models, PlatformTransactionManager transactions) {
        this.designations = designations;
        this.rows = rows;
        this.models = models;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void stored(RescoringRun run, Piece piece, List<ClientRescored> rescored) {
        try {
            savepoint.executeWithoutResult(status -> shadow(run, piece, rescored));
        } catch (RuntimeException | StackOverflowError fault) {
            // no message: the database's tells the row that failed, and with it a client's score
            LOG.warn(
                    "the challenger is left out of a piece of run {}: {}",
                    run.id(),
                    fault.getClass().getName());
        }
    }

    private void shadow(RescoringRun run, Piece piece, List<ClientRescored> rescored) {
        Optional<Designation> designation = designations.inForce(run.product());
        String sha256 = designation.map(Designation::modelSha256).orElse(null);
        if (sha256 == null || sha256.equals(run.modelSha256())) {
            return;
        }
        RiskModel challenger = models.byFingerprint(new ModelFingerprint(sha256));
        compare(run, sha256, Shadow.of(challenger), challenger.catalogue(), piece, rescored);
    }

    void compare(
            RescoringRun run,
            String sha256,
            Shadow shadow,
            Catalogue challenger,
            Piece piece,
            List<ClientRescored> rescored) {
        long start = System.nanoTime();
        List<Integer> scored = new ArrayList<>();
        for (int i = 0; i < rescored.size(); i++) {
            if (rescored.get(i).score() != null) {
                scored.add(i);
            }
        }
        List<Said> said = shadow.of(
                scored.stream().map(i -> piece.files().get(i).values()).toList());
        Map<UUID, Boolean> outcomes = rows.outcomes(
                piece.files().getFirst().client(), piece.files().getLast().client());
        String amount = FeatureRole.AMOUNT.in(challenger).map(Feature::name).orElse(null);
        Sums sums = new Sums();
        List<Swap> swaps = new ArrayList<>();
        for (int k = 0; k < said.size(); k++) {
            ClientRescored row = rescored.get(scored.get(k));
            ClientRescored.Score official = row.score();
            if (official == null || said.get(k).failure() != null) {
                sums.failed();
                continue;
            }
            double probability = said.get(k).probability();
            boolean favorable = probability < challenger.threshold();
            sums.add(
                    new double[] {official.probability(), probability},
                    new boolean[] {official.favorable(), favorable},
                    amount(piece.files().get(scored.get(k)), amount),
                    outcomes.get(row.client()));
            if (favorable != official.favorable()) {
                swaps.add(new Swap(row.client(), official.probability(), probability, favorable));
            }
        }
        rows.add(
                run.id(),
                piece.files().getFirst().client(),
                sha256,
                sums,
                swaps,
                (System.nanoTime() - start) / 1_000_000);
    }

    private static double amount(Piece.File file, @Nullable String feature) {
        Double amount = feature == null ? null : file.values().get(feature);
        return amount == null ? 0 : amount;
    }
}
