package fr.scoreclair.advisor.portfolio.rescoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.scoreclair.advisor.base.Confirmation;
import fr.scoreclair.advisor.base.Conflict;
import fr.scoreclair.advisor.base.Formats;
import fr.scoreclair.advisor.base.Products;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.RescoringRun;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** One product's rescoring: start, progress, cancel, go on, what it found, and the runs before it. */
public class RescoringCard extends Composite<Section> {

    private static final int RUNS_SHOWN = 10;

    private final Rescoring rescoring;
    private final Products.Product product;
    private final Button start;
    private final Div state = new Div();
    private final Div past = new Div();
    private boolean running;

    public RescoringCard(Rescoring rescoring, Products.Product product) {
        this.rescoring = rescoring;
        this.product = product;
        this.start = new Button(getTranslation("rescoring.start"), mute(VaadinIcon.REFRESH), click -> ask());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        Span spacer = new Span();
        spacer.addClassName("spacer");
        Div head = new Div(new H2(getTranslation("rescoring.title", product.label())), spacer, start);
        head.addClassName("sc-head");
        state.addClassName("sc-stack-tight");
        state.getElement().setAttribute("role", "status");
        getContent().add(head, state, past);
        getContent().addClassNames("sc-card", "sc-stack-tight");
        refresh();
    }

    public void refreshWhileRunning() {
        if (running) {
            refresh();
        }
    }

    private void refresh() {
        List<RescoringRun> runs = rescoring.history(product.id(), RUNS_SHOWN);
        running = !runs.isEmpty() && runs.getFirst().running();
        start.setEnabled(!running);
        state.removeAll();
        past.removeAll();
        if (runs.isEmpty()) {
            state.add(new Paragraph(getTranslation("rescoring.none")));
            return;
        }
        tell(runs.getFirst());
        past.add(new RunTable(runs, getLocale()));
    }

    private void tell(RescoringRun run) {
        switch (run.state()) {
            case RUNNING -> progress(run);
            case DONE -> state.add(banner(VaadinIcon.CHECK, "good", words("rescoring.done", run)));
            case CANCELLED -> state.add(banner(VaadinIcon.BAN, "plain", words("rescoring.cancelled", run)), goOn(run));
            case FAILED ->
                state.add(
                        banner(
                                VaadinIcon.WARNING,
                                "bad",
                                words("rescoring.failed", run)
                                        + " "
                                        + getTranslation(
                                                "plain.reference", Objects.requireNonNullElse(run.failure(), ""))),
                        goOn(run));
        }
        if (run.unscorable() > 0) {
            state.add(new UnscorableList(rescoring, run));
        }
    }

    private String words(String key, RescoringRun run) {
        return getTranslation(key, count(run.done()), count(run.clients()));
    }

    private String count(long clients) {
        return Formats.count(clients, getLocale());
    }

    private void progress(RescoringRun run) {
        ProgressBar bar = new ProgressBar(0, 1, run.progress());
        bar.getElement().setAttribute("aria-label", getTranslation("rescoring.title", product.label()));
        Double rate = run.rate();
        Duration left = run.timeLeft();
        Paragraph where = new Paragraph(words("rescoring.running", run)
                + (rate == null ? "" : " " + getTranslation("rescoring.rate", count(Math.round(rate))))
                + (left == null ? "" : " " + getTranslation("rescoring.left", duration(left))));
        where.addClassName("sc-small");
        state.add(bar, where);
        if (run.cancelledBy() == null) {
            state.add(new Button(getTranslation("rescoring.cancel"), mute(VaadinIcon.CLOSE_SMALL), click -> {
                rescoring.cancel(run.id());
                refresh();
            }));
        } else {
            state.add(new Paragraph(getTranslation("rescoring.cancelling")));
        }
    }

    private String duration(Duration left) {
        return left.toMinutes() > 0
                ? getTranslation("rescoring.minutes", count(left.plusSeconds(59).toMinutes()))
                : getTranslation("rescoring.seconds", count(left.toSeconds()));
    }

    private Button goOn(RescoringRun run) {
        return new Button(
                getTranslation("rescoring.resume"),
                mute(VaadinIcon.PLAY),
                click -> act(() -> rescoring.resume(run.id())));
    }

    private void ask() {
        new Confirmation(
                        getTranslation("rescoring.ask.title"),
                        getTranslation("rescoring.ask.text", product.label()),
                        getTranslation("rescoring.start"),
                        getTranslation("rescoring.ask.no"),
                        () -> act(() -> rescoring.start(product.id())))
                .open();
    }

    /** Somebody else may have been quicker: then their run is shown. */
    private void act(Runnable begin) {
        try {
            begin.run();
        } catch (Conflict quicker) {
            refresh();
            state.addComponentAsFirst(banner(VaadinIcon.INFO_CIRCLE, "plain", getTranslation("rescoring.conflict")));
            return;
        }
        refresh();
    }

    /** An icon that only repeats what the words beside it say. */
    static Icon mute(VaadinIcon icon) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        return picture;
    }

    private static Div banner(VaadinIcon icon, String kind, String text) {
        Div banner = new Div(mute(icon), new Span(text));
        banner.addClassNames("sc-banner", kind);
        return banner;
    }
}
