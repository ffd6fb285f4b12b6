package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.scoreclair.treeshap.AwkwardRows;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrategiesTest {
    @Test
    void every_predicate_and_every_missing_value_strategy_ends_where_jpmml_ends() throws Exception {
        RandomPmml documents = new RandomPmml(20261122);
        Random random = new Random(1);
        int predictions = 0;
        for (int i = 0; i < 250; i++) {
            byte[] pmml = documents.next();
            TreeEnsemble ensemble = PmmlTrees.read(new ByteArrayInputStream(pmml));
            Jpmml jpmml = new Jpmml(pmml, ensemble);
            for (int r = 0; r < 60; r++) {
                double[] row = AwkwardRows.of(ensemble, random, 0.25);
                double mine = ensemble.probability(row);
                double his = jpmml.answer(row, "");
                predictions += Double.isNaN(mine) ? 0 : 1;
                if (Double.compare(mine, his) != 0) {
                    assertThat(mine)
                            .as("%s on %s", new String(pmml, StandardCharsets.UTF_8), Arrays.toString(row))
                            .isEqualTo(his, within(1e-12));
                }
            }
        }
        assertThat(predictions).isGreaterThan(4_000);
    }
}
