package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.client.ClientFile;
import fr.scoreclair.advisor.client.CurrentScore;
import fr.scoreclair.advisor.client.CurrentScore.Facts;
import fr.scoreclair.advisor.client.CurrentScore.Score;
import fr.scoreclair.advisor.client.Datum;
import fr.scoreclair.advisor.client.DatumCheck;
import fr.scoreclair.advisor.client.FileScores;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores whole files by the active models, in batches on the engine. */
@Component
class FileScoring implements FileScores, DatumCheck {

    private final RiskModels models;
    private final Clock clock;

    FileScoring(RiskModels models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    @Override
    public List<CurrentScore> of(List<ClientFile> files) {
        Map<ClientFile, CurrentScore> scores = new HashMap<>();
        Map<RiskModel, List<ClientFile>> byModel = new LinkedHashMap<>();
        for (ClientFile file : files) {
            byModel.computeIfAbsent(models.active(file.client().product()), model -> new ArrayList<>())
                    .add(file);
        }
        byModel.forEach((model, some) -> score(model, some, scores));
        return files.stream().map(scores::get).toList();
    }

    private void score(RiskModel model, List<ClientFile> files, Map<ClientFile, CurrentScore> scores) {
        List<ClientFile> acceptable = new ArrayList<>();
        List<double[]> vectors = new ArrayList<>();
        for (ClientFile file : files) {
            try {
                vectors.add(model.vector(values(file)));
                acceptable.add(file);
            } catch (Refusal incomplete) {
                scores.put(file, new CurrentScore(file.client(), facts(model, file), null));
            }
        }
        double[][] rows = vectors.toArray(double[][]::new);
        double[] probabilities = model.probabilities(rows);
        double[] margins = model.margins(rows);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < rows.length; i++) {
            ClientFile file = acceptable.get(i);
            Score score = new Score(
                    model.fingerprint().sha256(),
                    now,
                    probabilities[i],
                    margins[i],
                    model.catalogue().threshold());
            scores.put(file, new CurrentScore(file.client(), facts(model, file), score));
        }
    }

    private static Map<String, @Nullable Double> values(ClientFile file) {
        Map<String, @Nullable Double> values = new HashMap<>();
        file.data().forEach(datum -> values.put(datum.feature(), datum.value()));
        return values;
    }

    private static Facts facts(RiskModel model, ClientFile file) {
        FileFacts facts = new FileFacts(model.catalogue());
        for (Datum datum : file.data()) {
            facts.add(datum.feature(), datum.value(), datum.asOf());
        }
        return facts.told();
    }

    @Override
    public void check(String product, String feature, @Nullable Double value) {
        models.active(product).check(feature, value);
    }
}
