package fr.scoreclair.advisor.portfolio.ui;

import fr.scoreclair.advisor.portfolio.statistics.Figures;
import fr.scoreclair.advisor.portfolio.statistics.PortfolioStatistics;
import fr.scoreclair.advisor.portfolio.statistics.ProductSettings;
import fr.scoreclair.advisor.portfolio.statistics.RunTrends;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at the portfolio once, from all sides; the first look at a product takes its time. */
@Component
class Looking {

    private final PortfolioStatistics statistics;
    private final RunTrends trends;
    private final ProductSettings settings;
    private final RiskModels models;

    Looking(PortfolioStatistics statistics, RunTrends trends, ProductSettings settings, RiskModels models) {
        this.statistics = statistics;
        this.trends = trends;
        this.settings = settings;
        this.models = models;
    }

    /** @param anew whether all clients are to be read again first */
    Picture at(Picture.Asked asked, boolean anew) {
        Figures figures = anew ? statistics.freshFigures(asked.filter()) : statistics.figures(asked.filter());
        String product = Objects.requireNonNull(asked.filter().product(), "one product is looked at");
        return new Picture(
                asked,
                figures,
                trends.of(asked.filter(), asked.window(), asked.bucket()),
                settings.lgd(product),
                models.active(product).catalogue().threshold());
    }

    /** When the clients at hand were read. */
    Optional<Instant> readAt(String product) {
        return statistics.readAt(product);
    }

    /** What people call the variables of a product's model. */
    Map<String, String> features(String product, Locale locale) {
        Map<String, String> labels = new LinkedHashMap<>();
        models.active(product)
                .catalogue()
                .features()
                .forEach(feature -> labels.put(feature.name(), feature.label().in(locale)));
        return labels;
    }

    ProductSettings settings() {
        return settings;
    }
}
