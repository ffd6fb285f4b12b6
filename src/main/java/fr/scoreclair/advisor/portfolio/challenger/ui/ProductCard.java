package fr.scoreclair.advisor.portfolio.challenger.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.chart.FactTable;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService;
import fr.scoreclair.advisor.portfolio.challenger.ChallengerService.OnAssessments;
import fr.scoreclair.advisor.portfolio.challenger.Comparison;
import fr.scoreclair.advisor.portfolio.challenger.Designation;
import fr.scoreclair.advisor.riskmodel.Catalogue;
import fr.scoreclair.advisor.riskmodel.Challengers.Candidate;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One product: its champion, who may challenge it, who does, and what both say. */
class ProductCard extends Composite<Section> {

    private static final int SHOWN = 20;

    /**
     * @param lossGivenDefault share of the amount that is lost when a client of the product defaults, in [0, 1]
     * @param clients whether the signed-in person may see clients
     */
    record Setting(double lossGivenDefault, boolean clients) {}

    private final Locale locale = getLocale();
    private final ChallengerService service;
    private final RiskModel champion;
    private final String product;
    private final Setting setting;

    ProductCard(ChallengerService service, RiskModel champion, Setting setting) {
        this.service = service;
        this.champion = champion;
        this.product = champion.catalogue().product();
        this.setting = setting;
        getContent().addClassNames("sc-card", "sc-stack-tight");
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        Catalogue catalogue = champion.catalogue();
        getContent().add(new H2(catalogue.label().in(locale)));
        List<Designation> history = service.history(product, SHOWN);
        Designation latest = history.isEmpty() ? null : history.getFirst();
        if (latest != null && latest.modelSha256() != null) {
            designated(latest, catalogue);
        } else {
            getContent()
                    .add(
                            new Paragraph(getTranslation("challenger.none")),
                            new CandidateList(
                                    service.candidates(product), (sha256, reason) -> act(latest, sha256, reason)));
        }
        if (!history.isEmpty()) {
            getContent().add(past(history));
        }
    }

    private void designated(Designation designation, Catalogue catalogue) {
        String sha256 = Objects.requireNonNull(designation.modelSha256());
        double threshold = service.candidates(product).stream()
                .map(Candidate::model)
                .filter(Objects::nonNull)
                .filter(model -> model.fingerprint().sha256().equals(sha256))
                .map(model -> model.catalogue().threshold())
                .findFirst()
                .orElse(catalogue.threshold());
        Button stop = new Button(getTranslation("challenger.stop"), click -> new ReasonDialog(
                        getTranslation("challenger.stop.title"),
                        getTranslation("challenger.stop.text"),
                        getTranslation("challenger.stop"),
                        reason -> act(designation, null, reason))
                .open());
        Div line = new Div(
                new Paragraph(getTranslation(
                        "challenger.designated",
                        Objects.requireNonNullElse(designation.version(), ""),
                        Formats.limit(threshold, locale),
                        designation.actor(),
                        Formats.dateTime(designation.at(), locale),
                        catalogue.version(),
                        Formats.limit(catalogue.threshold(), locale))),
                stop);
        line.addClassName("sc-buttons");
        getContent().add(line);
        compared(designation);
    }

    private void compared(Designation designation) {
        Optional<Comparison> comparison = service.comparison(designation);
        OnAssessments assessments = service.onAssessments(designation);
        if (comparison.isEmpty() && assessments.scored() + assessments.failed() == 0) {
            getContent().add(new Paragraph(getTranslation("challenger.yet")));
            return;
        }
        if (assessments.scored() > 0) {
            getContent()
                    .add(small(getTranslation("challenger.assessments", Formats.count(assessments.scored(), locale))
                            + " · "
                            + getTranslation(
                                    "challenger.agreement",
                                    Formats.percent((double) assessments.same() / assessments.scored(), 1, locale),
                                    Formats.count(assessments.scored() - assessments.same(), locale))));
        }
        comparison.filter(told -> told.compared() > 0).ifPresent(told -> {
            getContent()
                    .add(
                            new H3(getTranslation(
                                    "challenger.run",
                                    Integer.toString(told.run()),
                                    Formats.count(told.compared(), locale))),
                            new ComparedCard(
                                    told,
                                    setting.lossGivenDefault(),
                                    champion.catalogue().simulated()));
            if (setting.clients() && told.swaps() > 0) {
                getContent().add(new SwapList(service, told.run(), told.swaps()));
            }
        });
    }

    /** Somebody may have been quicker: then what stands is shown. */
    private void act(@Nullable Designation seen, @Nullable String sha256, String reason) {
        try {
            service.designate(product, sha256, seen == null ? null : seen.id(), reason);
            refresh();
        } catch (Conflict quicker) {
            refresh();
            getContent().addComponentAtIndex(1, new Paragraph(getTranslation("challenger.conflict")));
        }
    }

    private Details past(List<Designation> history) {
        FactTable table = new FactTable(
                getTranslation("challenger.history"),
                getTranslation("challenger.history.when"),
                getTranslation("challenger.history.version"),
                getTranslation("challenger.history.who"),
                getTranslation("challenger.history.reason"));
        history.forEach(one -> table.row(
                Formats.dateTime(one.at(), locale),
                Objects.requireNonNullElse(one.version(), getTranslation("challenger.history.none")),
                one.actor(),
                one.reason()));
        Details details = new Details(getTranslation("challenger.history"), table);
        details.addClassName("sc-more");
        return details;
    }

    private static Paragraph small(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("sc-small", "sc-muted");
        return paragraph;
    }
}
