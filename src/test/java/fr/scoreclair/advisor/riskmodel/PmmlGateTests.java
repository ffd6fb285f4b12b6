package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T16 begins: what a PMML file may not carry is found before anything is built from it. */
class PmmlGateTests {

    private static final String OPEN = "<PMML xmlns=\"http://www.dmg.org/PMML-4_4\" version=\"4.4\">";

    private static void check(String xml) {
        PmmlGate.check("x/model.pmml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theShippedModelsPass() {
        ShippedModels.FILES.forEach(
                files -> assertThatCode(() -> PmmlGate.check("x", files.pmml())).doesNotThrowAnyException());
        assertThatCode(() -> check(OPEN + "<Apply function=\"+\"/></PMML>")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE PMML SYSTEM \"http://127.0.0.1:1/x.dtd\">" + OPEN + "</PMML>",
                "<!DOCTYPE PMML [<!ENTITY x \"y\">]>" + OPEN + "</PMML>",
                "<!DOCTYPE PMML [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>" + OPEN + "&b;</PMML>",
                "<?xml-stylesheet href=\"http://127.0.0.1:1/\"?>" + OPEN + "</PMML>",
                OPEN + "<Apply function=\"jar:http://127.0.0.1:1/a.jar!/Evil\"/></PMML>",
                OPEN + "<Apply function=\"java.lang.Runtime\"/></PMML>",
                OPEN + "<Apply/></PMML>",
                OPEN + "<DefineFunction name=\"x\"/></PMML>",
                OPEN + "<Extension name=\"x-java\"/></PMML>",
                OPEN + "<TableLocator/></PMML>",
                OPEN + "<JavaModel/></PMML>",
                "<Other/>",
                OPEN,
                "not xml",
                ""
            })
    void whatCouldReachOutIsRefusedUnread(String xml) {
        assertThatThrownBy(() -> check(xml)).isInstanceOf(ModelRefused.class).hasMessageStartingWith("x/model.pmml: ");
    }

    @Test
    void bottomlessAndBoundlessFilesAreRefused() {
        assertThatThrownBy(() -> check(OPEN + "<Node>".repeat(300) + "</Node>".repeat(300) + "</PMML>"))
                .hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> PmmlGate.check("x", new byte[PmmlGate.MOST_BYTES + 1]))
                .hasMessageContaining("larger than");
    }
}
