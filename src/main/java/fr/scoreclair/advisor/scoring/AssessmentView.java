package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored assessment, whole. */
public record AssessmentView(
        UUID id,
        Instant at,
        String actor,
        @Nullable UUID clientId,
        @Nullable String fileNumber,
        String product,
        String modelVersion,
        String modelSha256,
        String wordingVersion,
        List<AssessedDatum> data,
        Explained explained) {

    /** The version it was made with, at the threshold it was made with. */
    public RiskModel model(RiskModels models) {
        return models.at(new ModelFingerprint(modelSha256), explained.threshold());
    }

    /** The data as the model's vector, NaN = missing. */
    public double[] vector() {
        return data.stream()
                .mapToDouble(datum -> datum.value() == null ? Double.NaN : datum.value())
                .toArray();
    }
}
