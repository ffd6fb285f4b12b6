package fr.scoreclair.advisor.compliance.ui;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code algorithm} line of a card, which the trainer writes in English only. */
final class Algorithm {

    private record Known(Pattern line, String key) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    Pattern.compile("LightGBM ([\\d.]+) gradient boosting, monotone where common sense says so"),
                    "transparency.algorithm.lightgbm-monotone"),
            new Known(Pattern.compile("LightGBM ([\\d.]+) gradient boosting"), "transparency.algorithm.lightgbm"),
            new Known(Pattern.compile("logistic regression"), "transparency.algorithm.logistic"));

    private Algorithm() {}

    /** In the reader's language: as the card gives it, or as we know it; empty where neither. */
    static String words(Card card, DriverPictures.Bundle bundle) {
        String given = card.words("algorithm");
        if (!given.isEmpty()) {
            return given;
        }
        for (Known known : KNOWN) {
            Matcher line = known.line().matcher(card.text("algorithm"));
            if (line.matches()) {
                return bundle.get(known.key(), line.groupCount() == 0 ? "" : line.group(1));
            }
        }
        return "";
    }
}
