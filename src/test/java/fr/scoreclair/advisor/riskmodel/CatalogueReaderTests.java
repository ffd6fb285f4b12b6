package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalogue is read whole or refused with the key that is wrong. */
class CatalogueReaderTests {

    private static final String GOOD =
            new String(ShippedModels.files("pret-personnel").catalogue(), StandardCharsets.UTF_8);

    private static CatalogueReader.Described read(String yaml) {
        return CatalogueReader.read("p/1/model.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theShippedCatalogueSaysWhatTheFormShows() {
        Catalogue catalogue = read(GOOD).catalogue();
        assertThat(catalogue.threshold()).isEqualTo(0.35);
        assertThat(catalogue.simulated()).isTrue();
        Feature age = catalogue.feature("DAYS_BIRTH");
        assertThat(age.display().show(-12783.75)).isEqualTo(35);
        assertThat(age.display().read(35)).isEqualTo(-12783.75);
        assertThat(age.sensitive()).isTrue();
        assertThat(age.actionable()).isFalse();
        assertThat(catalogue.feature("DAYS_EMPLOYED").special().get(365243.0).fr())
                .isNotBlank();
        assertThat(catalogue.card()).containsKeys("trained_on", "metrics", "limits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "format: 1|format: 2|format is not 1",
                "threshold: 0.35|threshold: 35|threshold is not between 0 and 1",
                "threshold: 0.35|threshold: high|threshold is not a number",
                "event: \"1\"|event: 1|event is not a text",
                "simulated: true|simulated: perhaps|simulated is neither true nor false",
                "currency: EUR||currency is missing",
                "divisor: -365.25|divisor: 0|features[0].display.divisor is 0",
                "allowed: {min: -36525|allowed: {min: 0|features[0].allowed.min is above max",
                "direction: none|direction: up|features[0].direction is none of",
                "months: 6|months: soon|features[1].freshness.months is not a number",
                "name: AMT_CREDIT|name: DAYS_BIRTH|features names DAYS_BIRTH twice",
                "format: 1|format: [1|is not YAML that can be trusted",
                "format: 1|format: !!java.net.URL [http://127.0.0.1:1]|is not YAML that can be trusted",
                "format: 1|format: 1, format: 1|is not YAML that can be trusted"
            })
    void aWrongKeyIsNamedWithItsFile(String good, String bad, String problem) {
        assertThat(GOOD).contains(good);
        String yaml = replaceFirst(good, bad == null ? "" : bad);
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(ModelRefused.class)
                .hasMessageStartingWith("p/1/model.yaml: ")
                .hasMessageContaining(problem);
    }

    private static String replaceFirst(String good, String bad) {
        int at = GOOD.indexOf(good);
        return GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
    }
}
