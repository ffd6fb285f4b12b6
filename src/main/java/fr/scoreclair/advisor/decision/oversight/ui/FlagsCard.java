package fr.scoreclair.advisor.decision.oversight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import fr.scoreclair.advisor.decision.oversight.Figures;
import fr.scoreclair.advisor.decision.oversight.Flag;
import fr.scoreclair.advisor.decision.oversight.FlagRule;
import fr.scoreclair.advisor.decision.oversight.Tally;

/** « Questions à poser »: who agrees nearly always, who decides within seconds; a sentence each, and no reproach. */
class FlagsCard extends Composite<Section> {

    private static final int MOST = 20;

    private final Words words;
    private final FlagRule rule;

    FlagsCard(Figures figures, FlagRule rule, Words words) {
        this.words = words;
        this.rule = rule;
        UnorderedList list = new UnorderedList();
        list.addClassName("sc-questions");
        figures.flagged().stream().limit(MOST).forEach(group -> sentences(list, group, group.name()));
        figures.flaggedAgencies()
                .forEach(group -> sentences(list, group, words.say("oversight.agency", words.agency(group.name()))));
        boolean none = figures.flagged().isEmpty() && figures.flaggedAgencies().isEmpty();
        boolean tooFew = figures.advisors().stream().allMatch(group -> rule.tooFew(group.tally()));
        Paragraph how = new Paragraph(
                words.say("oversight.rule", rule.agreementPercent(), rule.cases(), rule.seconds(), rule.timed()));
        how.addClassNames("sc-small", "sc-muted");
        Parts.card(getContent(), words.say("oversight.flags"));
        if (!none) {
            getContent().add(new Paragraph(words.say("oversight.flags.fair")), list);
        } else if (tooFew) {
            getContent().add(Parts.banner(VaadinIcon.HOURGLASS, words.say("oversight.flags.too-few"), "plain"));
        } else {
            getContent().add(Parts.banner(VaadinIcon.CHECK, words.say("oversight.flags.none"), "good"));
        }
        getContent().add(how);
    }

    private void sentences(UnorderedList list, Figures.Group group, String who) {
        Tally tally = group.tally();
        if (group.flags().contains(Flag.AGREEMENT)) {
            list.add(item(
                    VaadinIcon.QUESTION_CIRCLE,
                    words.say(
                            "oversight.flagged.AGREEMENT",
                            who,
                            words.percent(tally.agreement()),
                            words.count(tally.cases()),
                            words.interval(tally.agreementInterval()))));
        }
        if (group.flags().contains(Flag.FAST)) {
            list.add(item(
                    VaadinIcon.STOPWATCH,
                    words.say(
                            "oversight.flagged.FAST",
                            who,
                            words.median(tally.times()),
                            words.count(tally.times().timed()))));
        }
    }

    private static ListItem item(VaadinIcon icon, String text) {
        return new ListItem(Parts.mute(icon), Parts.span(text));
    }
}
