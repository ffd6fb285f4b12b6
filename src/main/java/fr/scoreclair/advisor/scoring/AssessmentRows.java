package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.Contribution;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a row back to the assessment, every double as it was. */
@Component
class AssessmentRows {

    static final String SELECT = """
            select a.*, c.file_number, m.version from assessment a
            join model_version m on m.sha256 = a.model_sha256 left join client c on c.id = a.client_id
            """;

    private final Clock clock;

    AssessmentRows(Clock clock) {
        this.clock = clock;
    }

    Assessment assessment(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        AssessmentView view = new AssessmentView(
                row.getObject("id", UUID.class),
                at,
                row.getString("actor"),
                row.getObject("client_id", UUID.class),
                row.getString("file_number"),
                row.getString("product"),
                row.getString("version"),
                row.getString("model_sha256"),
                row.getString("wording_version"),
                data(row, LocalDate.ofInstant(at, clock.getZone())),
                explained(row));
        return new Assessment(view, row.getBytes("salt"));
    }

    private static List<AssessedDatum> data(ResultSet row, LocalDate day) throws SQLException {
        String[] features = array(row, "features");
        @Nullable Double[] values = array(row, "input_values");
        Date[] dates = array(row, "input_as_of");
        String[] sources = array(row, "input_sources");
        Boolean[] stale = array(row, "input_stale");
        List<AssessedDatum> data = new ArrayList<>(features.length);
        for (int i = 0; i < features.length; i++) {
            LocalDate asOf = dates[i].toLocalDate();
            long age = ChronoUnit.DAYS.between(asOf, day);
            data.add(new AssessedDatum(features[i], values[i], asOf, sources[i], age, stale[i]));
        }
        return data;
    }

    private static Explained explained(ResultSet row) throws SQLException {
        String[] features = array(row, "features");
        @Nullable Double[] values = array(row, "input_values");
        Double[] points = array(row, "points");
        Double[] margins = array(row, "margins");
        Double[] percentiles = array(row, "percentiles");
        List<Contribution> contributions = new ArrayList<>(features.length);
        for (int i = 0; i < features.length; i++) {
            Double value = values[i];
            contributions.add(new Contribution(
                    features[i], value == null ? Double.NaN : value, points[i], margins[i], percentiles[i]));
        }
        double probability = row.getDouble("probability");
        double threshold = row.getDouble("threshold");
        return new Explained(
                probability,
                row.getDouble("margin"),
                threshold,
                Opinion.of(probability, threshold),
                ReferenceGroup.valueOf(row.getString("reference")),
                row.getDouble("base_probability"),
                row.getDouble("base_margin"),
                contributions);
    }

    @SuppressWarnings("unchecked")
    private static <T> T array(ResultSet row, String column) throws SQLException {
        return (T) row.getArray(column).getArray();
    }
}
