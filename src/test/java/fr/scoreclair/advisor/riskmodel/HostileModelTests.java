package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T16: files that want more than to be a model. Each is refused, and none reaches the loopback listener it names. */
class HostileModelTests {

    /** Far above what a refusal takes, so that a busy machine does not fail the test; it stops what would never end. */
    private static final Duration NEVER = Duration.ofSeconds(60);

    private static long slowest;

    /** A figure for the reader of the log; nothing is asserted of the clock. */
    @AfterAll
    static void tell() {
        System.out.printf("slowest refusal of a hostile file: %d ms%n", slowest / 1_000_000);
    }

    /** JPMML's own first start is not what is looked at here. */
    @BeforeAll
    static void start() {
        Specimens.load("logistic-regression");
    }

    private static Throwable loading(byte[] pmml) {
        ModelFiles files =
                Specimens.files(pmml, List.of("AGE", "INCOME", "HOME"), "default", "1", Specimens.clients(5));
        long start = System.nanoTime();
        Throwable refusal =
                catchThrowable(() -> Assertions.assertTimeoutPreemptively(NEVER, () -> ModelLoader.load(files)));
        slowest = Math.max(slowest, System.nanoTime() - start);
        return refusal;
    }

    @Test
    void everyHostileFileOfOthersIsRefused() throws IOException {
        Path folder = Path.of("../shared/reference/pmml/hostile-bsd");
        assumeThat(folder).exists();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(8);
            for (Path file : all) {
                assertThat(loading(Files.readAllBytes(file)))
                        .as(file.toString())
                        .isInstanceOf(ModelRefused.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neural-network",
                "support-vector-machine-chain",
                "rule-set",
                "naive-bayes",
                "scorecard-chain",
                "general-regression"
            })
    void noKindOfModelIsAWayOut(String name) throws IOException {
        String clean = new String(Specimens.bytes(name), StandardCharsets.UTF_8);
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            int start = clean.indexOf("<PMML");
            String body = clean.substring(start);
            String schema = "</MiningSchema>";
            String call =
                    "</MiningSchema><LocalTransformations><DerivedField name=\"d\" optype=\"continuous\" dataType=\"double\">%s"
                            + "</DerivedField></LocalTransformations>";
            for (String hostile : new String[] {
                "<!DOCTYPE PMML SYSTEM \"" + address + "\">" + body,
                "<!DOCTYPE PMML [<!ENTITY x SYSTEM \"" + address + "\">]>"
                        + body.replace("<Header", "<Header copyright=\"&x;\""),
                "<?xml-stylesheet href=\"" + address + "\"?>" + body,
                body.replaceFirst(schema, call.formatted("<Apply function=\"jar:" + address + "!/Evil\"/>")),
                body.replaceFirst(
                        schema,
                        call.formatted(
                                "<Apply function=\"java.net.URL\"><Constant>" + address + "</Constant></Apply>")),
                body.replaceFirst(
                        schema,
                        call.formatted("<MapValues outputColumn=\"o\"><TableLocator><Extension value=\"" + address
                                + "\"/></TableLocator></MapValues>")),
                body.replaceFirst(
                        schema,
                        call.formatted(
                                "<TextIndex textField=\"HOME\"><Constant>" + address + "</Constant></TextIndex>")),
                body.replaceFirst(
                        "<DataDictionary>",
                        "<TransformationDictionary><DefineFunction name=\"f\" optype=\"continuous\">"
                                + "<ParameterField name=\"p\"/><Apply function=\"f\"><FieldRef field=\"p\"/></Apply></DefineFunction>"
                                + "</TransformationDictionary><DataDictionary>"),
                body.replaceFirst(
                        schema, "</MiningSchema><Extension name=\"x\"><a href=\"" + address + "\"/></Extension>"),
                body.replaceFirst(
                        schema,
                        "</MiningSchema><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + address
                                + "\"/>")
            }) {
                assertThat(hostile).isNotEqualTo(body);
                assertThat(loading(hostile.getBytes(StandardCharsets.UTF_8)))
                        .as(hostile.substring(0, Math.min(300, hostile.length())))
                        .isInstanceOf(ModelRefused.class);
            }
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(loading(clean.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void derivedFieldsThatNeverEndAreRefused() {
        String clean = new String(Specimens.bytes("derived-fields-regression"), StandardCharsets.UTF_8);
        String circle = clean.replace("<FieldRef field=\"INCOME\"/>", "<FieldRef field=\"logIncome\"/>");
        assertThat(circle).isNotEqualTo(clean);
        assertThat(loading(circle.getBytes(StandardCharsets.UTF_8))).isInstanceOf(ModelRefused.class);
    }
}
