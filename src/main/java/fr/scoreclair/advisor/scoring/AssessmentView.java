package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Explained;
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

    /** The data as the model's vector, NaN = missing. */
    public double[] vector() {
        return data.stream()
                .mapToDouble(datum -> datum.value() == null ? Double.NaN : datum.value())
                .toArray();
    }
}
