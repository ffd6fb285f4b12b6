package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The probability shown is one: three honest estimates of the calibration error of each shipped model. A plain ECE on few rows
 * measures mostly chance (a perfect model shows 0.030 on the 891 hold-out rows of credit-es).
 */
class CommittedCalibrationTest {

    static final List<Product> PRODUCTS = Product.ALL;

    private static final double PROMISED = 0.02;

    @ParameterizedTest(name = "{0}")
    @FieldSource("PRODUCTS")
    void the_calibration_error_is_at_most_two_hundredths(Product product) throws IOException {
        CardSubject subject = WriteCards.subject(Path.of(""), product, CommittedModel.data(product));
        Evaluation heldOut = subject.evaluation();
        Evaluation unseen = subject.outOfFoldEvaluation();
        double onHeldOut = heldOut.ece(heldOut.ones());
        double outOfFold = unseen.ece(unseen.ones());
        double debiased = subject.curves().debiasedCalibrationError(10);
        double debiasedUnseen =
                new Curves(subject.outOfFold(), subject.training().defaulted()).debiasedCalibrationError(10);
        double noise = heldOut.eceIfPerfect(200, Product.SEED);
        System.out.printf(
                "%s: ECE hold-out %.4f (perfect: %.4f), out of fold %.4f; debiased hold-out %.4f, out of fold %.4f%n",
                product.name(), onHeldOut, noise, outOfFold, debiased, debiasedUnseen);
        assertThat(outOfFold).isLessThanOrEqualTo(PROMISED);
        assertThat(debiased).isLessThanOrEqualTo(PROMISED);
        assertThat(debiasedUnseen).isLessThanOrEqualTo(PROMISED);
        assertThat(onHeldOut).isLessThanOrEqualTo(Math.max(PROMISED, noise));
        assertThat(Platt.whereItHelps(subject.outOfFold(), subject.training().defaulted(), Product.SEED))
                .as("the rule asks for no map, and none was exported")
                .isEmpty();
    }
}
