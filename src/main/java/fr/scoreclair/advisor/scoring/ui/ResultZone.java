package fr.scoreclair.advisor.scoring.ui;

import static fr.scoreclair.advisor.scoring.ui.Words.mute;
import static fr.scoreclair.advisor.scoring.ui.Words.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;

/** « Résultat »: nothing yet, on its way, the verdict, or one sentence that says why not. */
class ResultZone extends Composite<Section> {

    ResultZone(Signal<Result> result, Verdict verdict) {
        H2 title = new H2(getTranslation("result.title"));
        title.addClassName("sc-hidden");
        Component empty = empty();
        empty.bindVisible(result.map(Result.Empty.class::isInstance));
        Component loading = loading();
        loading.bindVisible(result.map(Result.Loading.class::isInstance));
        Component failed = failed(result);
        failed.bindVisible(result.map(r -> r instanceof Result.Failed || r instanceof Result.Refused));
        verdict.bindVisible(result.map(Result.Loaded.class::isInstance));
        getContent().add(title, empty, loading, failed, verdict);
        getContent().addClassName("sc-card");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent()
                .getElement()
                .bindAttribute("aria-busy", result.map(r -> Boolean.toString(r instanceof Result.Loading)));
    }

    private Component empty() {
        Div empty = new Div(mute(VaadinIcon.DASHBOARD), new Paragraph(getTranslation("result.empty")));
        empty.addClassName("sc-empty");
        return empty;
    }

    private Component loading() {
        Div gauge = bone("gauge");
        Div lines = new Div(bone("line"), bone("line"), bone("line", "short"));
        lines.addClassName("told");
        Div loading = new Div(gauge, lines, span(getTranslation("result.loading"), "sc-hidden"));
        loading.addClassNames("sc-verdict", "sc-loading");
        return loading;
    }

    private static Div bone(String... classes) {
        Div bone = new Div();
        bone.addClassName("sc-bone");
        bone.addClassNames(classes);
        return bone;
    }

    private String whyNot(Result result) {
        return switch (result) {
            case Result.Refused(var sentences) -> String.join(" ", sentences);
            case Result.Failed(String reference) -> getTranslation("result.failed", reference);
            case Result.Empty empty -> "";
            case Result.Loading loading -> "";
            case Result.Loaded loaded -> "";
        };
    }

    private Component failed(Signal<Result> result) {
        Span message = new Span();
        message.bindText(result.map(this::whyNot));
        Div words = new Div(message);
        Paragraph kept = new Paragraph(getTranslation("result.kept"));
        words.add(kept);
        Div failed = new Div(mute(VaadinIcon.WARNING), words);
        failed.addClassNames("sc-banner", "bad");
        failed.getElement().setAttribute("role", "alert");
        return failed;
    }
}
