package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
                new Explained(score, 0, 0.35, Opinion.FAVORABLE, ReferenceGroup.AVERAGE, base, 0, contributions),
                exactly(5));
        long parts = shown.parts().stream().mapToLong(ShownScore.Part::tenths).sum();
        assertThat(shown.referenceTenths() + parts).isEqualTo(shown.scoreTenths());
        assertThat(shown.parts().getFirst().contribution().points()).isEqualTo(-0.04444);
    }

    private static ReferenceError exactly(int features) {
        return new ReferenceError(new double[features], new double[features]);
    }

    private static ShownScore shown(ReferenceError error, double... points) {
        List<Contribution> contributions = IntStream.range(0, points.length)
                .mapToObj(f -> new Contribution("F" + f, 1, points[f], 0, 0.5))
                .toList();
        double score = 0.2 + DoubleStream.of(points).sum();
        return ShownScore.of(
                new Explained(score, 0, 0.35, Opinion.FAVORABLE, ReferenceGroup.AVERAGE, 0.2, 0, contributions), error);
    }

    @Test
    @DisplayName("Reasons closer than the error of their difference are tied with the one before, whatever their sign")
    void ties() {
        ReferenceError error = new ReferenceError(new double[] {0.003, 0.004, 0.001, 0.001}, new double[4]);
        ShownScore shown = shown(error, 0.030, -0.034, 0.028, 0);
        assertThat(shown.parts().stream().map(part -> part.contribution().feature()))
                .containsExactly("F1", "F0", "F2", "F3");
        assertThat(shown.parts().stream().map(ShownScore.Part::tied)).containsExactly(false, true, true, false);
        assertThat(shown(error, 0.030, -0.0351, 0.020, 0).parts().stream().map(ShownScore.Part::tied))
                .containsExactly(false, false, false, false);
    }

    @Test
    @DisplayName("Exactly equal reasons stay in the model's order and tie only within an error")
    void stable() {
        assertThat(shown(exactly(3), 0.01, -0.01, 0.01).parts().stream()
                        .map(part -> part.contribution().feature() + part.tied()))
                .containsExactly("F0false", "F1false", "F2false");
        ReferenceError some = new ReferenceError(new double[] {1e-6, 1e-6, 1e-6}, new double[3]);
        assertThat(shown(some, 0.01, -0.01, 0.01).parts().stream()
                        .map(part -> part.contribution().feature() + part.tied()))
                .containsExactly("F0false", "F1true", "F2true");
    }

    @Test
    @DisplayName("A tie stands for the larger of the reference's error and the sample's")
    void sampledTies() {
        ReferenceError error = new ReferenceError(new double[] {0.003, 0.004}, new double[2]);
        assertThat(shown(error, 0.030, -0.034).parts().get(1).within()).isEqualTo(0.005);
        List<Contribution> sampled = List.of(
                new Contribution("F0", 1, 0.030, 0, 0.5, 0.006), new Contribution("F1", 1, -0.037, 0, 0.5, 0.008));
        ShownScore shown = ShownScore.of(
                new Explained(0.193, 0, 0.35, Opinion.FAVORABLE, ReferenceGroup.AVERAGE, 0.2, 0, sampled), error);
        assertThat(shown.parts().getFirst().within()).isZero();
        assertThat(shown.parts().get(1).within()).isEqualTo(0.01);
    }
}
