package fr.scoreclair.advisor.decision;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code scoreclair.decision.*}.
 *
 * @param preliminaryShare share in [0, 1] of the assessments whose decider is asked for an opinion first
 * @param withoutClient whether an application that is in no client's file can be decided
 * @param products the limit of each product; one that is not named here always takes a second person
 */
@ConfigurationProperties("scoreclair.decision")
public record DecisionSettings(
        @DefaultValue("0.1") double preliminaryShare,
        @DefaultValue("true") boolean withoutClient,
        @DefaultValue Map<String, Limit> products) {

    /**
     * @param amount the feature that says how much is lent
     * @param above from which amount on, strictly, a second person is needed; in the catalogue's currency
     */
    public record Limit(String amount, double above) {}

    public DecisionSettings {
        if (!(preliminaryShare >= 0 && preliminaryShare <= 1)) {
            throw new IllegalArgumentException("scoreclair.decision.preliminary-share lies between 0 and 1");
        }
        products = Map.copyOf(products);
    }
}
