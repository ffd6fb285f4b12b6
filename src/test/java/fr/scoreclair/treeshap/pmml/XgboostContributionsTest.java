package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.treeshap.Explanation;
import fr.scoreclair.treeshap.PathDependentShap;
import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.InputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * XGBoost 3.1.2's own {@code pred_contribs} (path-dependent, margin, last column the bias), from the Apache-2.0 test
 * data of metal-treeshap. XGBoost adds in single precision, and the covers it keeps are floats too: over 50 trees the
 * two may differ by several 1e-7; the tolerance here is 1e-6; metal-treeshap itself allows 1e-3.
 */
class XgboostContributionsTest {
    private static final double TOLERANCE = 1e-6;

    @Test
    void path_dependent_contributions_are_those_xgboost_prints() throws Exception {
        for (String name : new String[] {"binary-depth6", "missing-only-path"}) {
            TreeEnsemble ensemble;
            try (InputStream pmml =
                    Files.newInputStream(ReferenceFiles.of("shap/recordcount-pmml/" + name + ".recordcount.pmml"))) {
                ensemble = PmmlTrees.read(pmml);
            }
            PathDependentShap shap = PathDependentShap.of(ensemble);
            double[][] rows = ReferenceFiles.numbers("shap/metal-treeshap-apache/" + name + "/X.csv");
            double[][] expected =
                    ReferenceFiles.numbers("shap/metal-treeshap-apache/" + name + "/expected_contribs.csv");
            double worst = 0;
            for (int r = 0; r < rows.length; r++) {
                Explanation explanation = shap.explain(rows[r]);
                for (int f = 0; f < rows[r].length; f++) {
                    worst = Math.max(worst, Math.abs(explanation.contributions()[f] - expected[r][f]));
                }
                worst = Math.max(worst, Math.abs(explanation.base() - expected[r][rows[r].length]));
            }
            assertThat(worst).as(name).isLessThan(TOLERANCE);
        }
    }
}
