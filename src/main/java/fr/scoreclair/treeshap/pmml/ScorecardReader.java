package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.ValueSet;
import fr.scoreclair.treeshap.additive.Characteristic;
import fr.scoreclair.treeshap.additive.Scorecard;
import java.util.ArrayList;
import java.util.List;
import org.dmg.pmml.scorecard.Attribute;
import org.jspecify.annotations.Nullable;

/** A Scorecard whose characteristics each look at one field, with its reason codes. */
final class ScorecardReader {
    private final Inputs inputs;
    private final Predicates predicates;

    ScorecardReader(Inputs inputs) {
        this.inputs = inputs;
        this.predicates = new Predicates(inputs);
    }

    Scorecard read(org.dmg.pmml.scorecard.Scorecard card) {
        List<Characteristic> characteristics = new ArrayList<>();
        for (var characteristic : card.requireCharacteristics().requireCharacteristics()) {
            characteristics.add(characteristic(card, characteristic));
        }
        double initial =
                card.getInitialScore() == null ? 0 : card.getInitialScore().doubleValue();
        return new Scorecard(initial, characteristics, algorithm(card));
    }

    private static Scorecard.Algorithm algorithm(org.dmg.pmml.scorecard.Scorecard card) {
        if (!card.isUseReasonCodes()) {
            return Scorecard.Algorithm.NONE;
        }
        return switch (card.getReasonCodeAlgorithm()) {
            case POINTS_ABOVE -> Scorecard.Algorithm.POINTS_ABOVE;
            case POINTS_BELOW -> Scorecard.Algorithm.POINTS_BELOW;
        };
    }

    private Characteristic characteristic(
            org.dmg.pmml.scorecard.Scorecard card, org.dmg.pmml.scorecard.Characteristic part) {
        boolean codes = card.isUseReasonCodes();
        Number baseline = part.getBaselineScore() != null ? part.getBaselineScore() : card.getBaselineScore();
        if (codes && baseline == null) {
            throw new UnsupportedPmmlException("Characteristic@baselineScore", "reason codes are measured against it");
        }
        List<Characteristic.Attribute> attributes = new ArrayList<>();
        InputField field = null;
        for (Attribute attribute : part.requireAttributes()) {
            InputField asked = predicates.onlyField(attribute.requirePredicate());
            if (asked != null && field != null && asked != field) {
                throw several(part.getName());
            }
            field = asked == null ? field : asked;
        }
        if (field == null) {
            field = inputs.all().get(0); // the same points for everyone: any field will do
        }
        for (Attribute attribute : part.requireAttributes()) {
            attributes.add(attribute(attribute, field, codes ? code(part, attribute) : null));
        }
        String name = part.getName() == null ? field.name() : part.getName();
        return new Characteristic(name, field.index(), baseline == null ? 0 : baseline.doubleValue(), attributes);
    }

    static UnsupportedPmmlException several(@Nullable String where) {
        return new UnsupportedPmmlException(
                "Characteristic[" + where + "]", "several fields in one characteristic are no function of one field");
    }

    private static String code(org.dmg.pmml.scorecard.Characteristic part, Attribute attribute) {
        String code = attribute.getReasonCode() != null ? attribute.getReasonCode() : part.getReasonCode();
        if (code == null) {
            throw new UnsupportedPmmlException("Attribute@reasonCode", "neither it nor its characteristic has one");
        }
        return code;
    }

    private Characteristic.Attribute attribute(Attribute attribute, InputField field, @Nullable String code) {
        if (attribute.getComplexPartialScore() != null) {
            throw new UnsupportedPmmlException("ComplexPartialScore", "points by expression are not supported");
        }
        Number points = attribute.getPartialScore();
        if (points == null) {
            throw new UnsupportedPmmlException("Attribute@partialScore", "it is missing");
        }
        ValueSet when = predicates.whereTrue(attribute.requirePredicate(), field);
        return new Characteristic.Attribute(when, points.doubleValue(), code);
    }
}
