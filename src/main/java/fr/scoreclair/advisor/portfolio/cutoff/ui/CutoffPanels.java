package fr.scoreclair.advisor.portfolio.cutoff.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.base.CurrentActor;
import fr.scoreclair.advisor.portfolio.cutoff.CountsReader;
import fr.scoreclair.advisor.portfolio.cutoff.ScoreCounts;
import fr.scoreclair.advisor.portfolio.cutoff.ThresholdChanges;
import fr.scoreclair.advisor.portfolio.statistics.ProductSettings;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the panel of a product and fills it once its scores are counted. */
@Component
public class CutoffPanels {

    private static final Logger LOG = LoggerFactory.getLogger(CutoffPanels.class);

    private final ThresholdChanges changes;
    private final CountsReader reader;
    private final CurrentActor currentActor;
    private final Background background;
    private final ProductSettings settings;

    CutoffPanels(
            ThresholdChanges changes,
            CountsReader reader,
            CurrentActor currentActor,
            Background background,
            ProductSettings settings) {
        this.changes = changes;
        this.reader = reader;
        this.currentActor = currentActor;
        this.background = background;
        this.settings = settings;
    }

    /** @param rescore starts a rescoring of the product */
    public CutoffPanel of(String product, Locale locale, Runnable rescore) {
        CutoffPanel panel = new CutoffPanel(changes, product, currentActor.get().name(), rescore);
        ValueSignal<List<ScoreCounts>> found = new ValueSignal<>(List.of());
        Signal.effect(panel, () -> found.get().forEach(counts -> panel.show(counts, settings.lgd(product))));
        background.run(
                locale,
                () -> reader.of(product),
                counts -> found.set(List.of(counts)),
                fault -> LOG.error("the scores of {} cannot be counted", product, fault));
        return panel;
    }
}
