package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShownScoreTests {

    @Test
    @DisplayName("Reference and contributions add up to the score as written, the strongest first")
    void addsUp() {
        double[] points = {0.01049, 0.01049, -0.00251, 0.03333, -0.04444};
        double base = 0.21345;
        double score = base + DoubleStream.of(points).sum();
        List<Contribution> contributions = DoubleStream.of(points)
                .mapToObj(p -> new Contribution("F" + p, 1, p, p, 0.5))
                .toList();
        ShownScore shown = ShownScore.of(
                new Explained(score, 0, 0.35, Opinion.FAVORABLE, ReferenceGroup.AVERAGE, base, 0, contributions));
        long parts = shown.parts().stream().mapToLong(ShownScore.Part::tenths).sum();
        assertThat(shown.referenceTenths() + parts).isEqualTo(shown.scoreTenths());
        assertThat(shown.parts().getFirst().contribution().points()).isEqualTo(-0.04444);
    }
}
