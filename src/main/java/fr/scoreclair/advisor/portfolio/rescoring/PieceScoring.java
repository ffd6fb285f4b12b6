package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Refused;
import fr.scoreclair.advisor.portfolio.rescoring.ClientRescored.Score;
import fr.scoreclair.advisor.riskmodel.Feature;
import fr.scoreclair.advisor.riskmodel.ManyExplained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores and explains the clients of a piece; whom the model refuses gets the reason instead of a score. */
final class PieceScoring {

    private static final int SALT = 16;

    private final RiskModel model;
    private final List<Feature> features;
    private final SecureRandom random = new SecureRandom();

    PieceScoring(RiskModel model) {
        this.model = model;
        this.features = model.catalogue().features();
    }

    /**
     * @param rows one per client, in order
     * @param base what the contributions of all start from
     */
    record Found(List<ClientRescored> rows, double base) {}

    Found of(List<Piece.File> files) {
        List<double @Nullable []> vectors = new ArrayList<>(files.size());
        List<double[]> acceptable = new ArrayList<>(files.size());
        for (Piece.File file : files) {
            double[] vector = vector(file);
            vectors.add(vector);
            if (vector != null) {
                acceptable.add(vector);
            }
        }
        ManyExplained explained = model.explainMany(acceptable.toArray(double[][]::new));
        ByteBuffer salts = ByteBuffer.wrap(salts(files.size()));
        List<ClientRescored> rows = new ArrayList<>(files.size());
        int next = 0;
        for (int i = 0; i < files.size(); i++) {
            Piece.File file = files.get(i);
            boolean scored = vectors.get(i) != null;
            rows.add(row(
                    file,
                    new UUID(salts.getLong(), salts.getLong()),
                    scored ? score(explained, next++) : null,
                    scored ? null : refused(file.values())));
        }
        return new Found(rows, explained.base());
    }

    private byte[] salts(int clients) {
        byte[] salts = new byte[clients * SALT];
        random.nextBytes(salts);
        return salts;
    }

    private double @Nullable [] vector(Piece.File file) {
        try {
            return model.vector(file.values(), Locale.FRENCH);
        } catch (Refusal refusal) {
            return null;
        }
    }

    private Refused refused(Map<String, @Nullable Double> values) {
        return new Refused(reason(values, Locale.FRENCH), reason(values, Locale.ENGLISH));
    }

    private String reason(Map<String, @Nullable Double> values, Locale locale) {
        try {
            model.vector(values, locale);
            throw new IllegalStateException("refused before, accepted now");
        } catch (Refusal refusal) {
            return refusal.violations().stream().map(Violation::message).collect(Collectors.joining(" "));
        }
    }

    private Score score(ManyExplained explained, int i) {
        float[] contributions = new float[features.size()];
        for (int f = 0; f < contributions.length; f++) {
            contributions[f] = (float) explained.contributions()[i * contributions.length + f];
        }
        double probability = explained.probabilities()[i];
        return new Score(
                probability,
                explained.margins()[i],
                probability < model.catalogue().threshold(),
                contributions);
    }

    private ClientRescored row(Piece.File file, UUID salt, @Nullable Score score, @Nullable Refused refused) {
        LocalDate oldest = null;
        LocalDate freshUntil = null;
        for (Feature feature : features) {
            LocalDate asOf = file.asOf().get(feature.name());
            Integer months = feature.freshnessMonths();
            if (asOf != null && months != null && file.values().get(feature.name()) != null) {
                LocalDate lastFresh = asOf.plusMonths(months);
                oldest = oldest == null || asOf.isBefore(oldest) ? asOf : oldest;
                freshUntil = freshUntil == null || lastFresh.isBefore(freshUntil) ? lastFresh : freshUntil;
            }
        }
        return new ClientRescored(file.client(), salt, score, refused, oldest, freshUntil);
    }
}
