package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.component.Svg;

/** The mark: a gauge that points to the clear side. */
final class Logo extends Svg {

    private static final String MARK = """
            <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">\
            <path d="M3.5 17a9 9 0 1 1 17 0"/><path d="m12 15.5 4-5"/>\
            <circle cx="12" cy="16.5" r="1.6" fill="currentColor" stroke="none"/></svg>""";

    Logo() {
        super(MARK);
    }
}
