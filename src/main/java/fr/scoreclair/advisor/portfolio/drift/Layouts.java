package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.riskmodel.ModelFingerprint;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The layout of each model version, made once. */
@Component
class Layouts {

    private final RiskModels models;
    private final Map<String, Layout> known = new ConcurrentHashMap<>();

    Layouts(RiskModels models) {
        this.models = models;
    }

    Layout of(String modelSha256) {
        return known.computeIfAbsent(modelSha256, sha -> Layout.of(models.byFingerprint(new ModelFingerprint(sha))));
    }
}
