package fr.scoreclair.treeshap.additive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scorecard's own reason.
 *
 * @param code as the document writes it
 * @param distance how far its characteristics lie from their baselines in the adverse direction, in points
 */
public record ReasonCode(String code, double distance) {

    static List<ReasonCode> ranking(Scorecard card, double[] row) {
        Map<String, Double> distances = new LinkedHashMap<>();
        for (Characteristic characteristic : card.characteristics()) {
            Characteristic.Attribute attribute = characteristic.attribute(row[characteristic.feature()]);
            if (attribute == null) {
                return List.of();
            }
            if (attribute.reasonCode() != null) {
                double above = attribute.points() - characteristic.baseline();
                double adverse = card.algorithm() == Scorecard.Algorithm.POINTS_ABOVE ? above : -above;
                distances.merge(attribute.reasonCode(), adverse, Double::sum);
            }
        }
        List<ReasonCode> ranking = new ArrayList<>();
        distances.forEach((code, distance) -> {
            if (distance >= 0) {
                ranking.add(new ReasonCode(code, distance));
            }
        });
        ranking.sort(Comparator.comparingDouble(ReasonCode::distance).reversed());
        return List.copyOf(ranking);
    }
}
