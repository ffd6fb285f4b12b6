package fr.scoreclair.treeshap.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is refused, with which element named. */
class RefusalsTest {
    private static InputStream document(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String regression(String attributes, String treeAndMore) {
        return """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary>
                <DataField name="x" optype="continuous" dataType="double"/>
                <DataField name="y" optype="continuous" dataType="double"/></DataDictionary>
                <TreeModel functionName="regression" %s><MiningSchema><MiningField name="x"/>
                <MiningField name="y" usageType="target"/></MiningSchema>%s</TreeModel></PMML>""".formatted(attributes, treeAndMore);
    }

    private static void refused(String document, String element) {
        assertThatThrownBy(() -> PmmlTrees.read(document(document)))
                .isInstanceOfSatisfying(UnsupportedPmmlException.class, refusal -> assertThat(refusal.element())
                        .isEqualTo(element));
    }

    @Test
    void hostile_documents_are_refused_within_a_second_each() throws Exception {
        for (Path file : ReferenceFiles.under("pmml/hostile-bsd")) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                                    Duration.ofSeconds(10), () -> PmmlTrees.read(new ByteArrayInputStream(bytes)))))
                    .as(file.toString())
                    .isInstanceOf(UnsupportedPmmlException.class);
        }
    }

    @Test
    void an_external_entity_is_never_fetched() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            server.setSoTimeout(1);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            for (String doctype : new String[] {
                "<!DOCTYPE PMML SYSTEM \"" + address + "\">",
                "<!DOCTYPE PMML [<!ENTITY x SYSTEM \"" + address + "\">]>",
                "<!DOCTYPE PMML [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>"
            }) {
                refused(doctype + regression("", "<Node score=\"1\"><True/></Node>"), "PMML");
            }
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void a_document_nested_too_deep_does_not_exhaust_the_stack() {
        String deep = "<Node score=\"1\"><True/>".repeat(100_000) + "</Node>".repeat(100_000);
        refused(regression("", deep), "PMML");
    }

    @Test
    void nonsense_is_no_document() {
        refused("", "PMML");
        refused("not xml", "PMML");
        refused("<a/>", "PMML");
    }

    @Test
    void what_is_no_sum_of_trees_is_named() {
        String node = "<Node id=\"1\" score=\"1\"><True/></Node>";
        refused(
                regression(
                        "missingValueStrategy=\"aggregateNodes\"",
                        "<Node><True/><Node score=\"1\"><SimplePredicate field=\"x\" operator=\"lessThan\" value=\"1\"/></Node>"
                                + "<Node score=\"2\"><SimplePredicate field=\"x\" operator=\"greaterOrEqual\" value=\"1\"/></Node></Node>"),
                "TreeModel@missingValueStrategy");
        refused(regression("", "<Node><True/></Node>"), "Node@score");
        refused(regression("", "<Node score=\"Infinity\"><True/></Node>"), "Node@score");
        refused(regression("", "<Targets><Target field=\"y\" min=\"0\"/></Targets>" + node), "Target");
        refused(
                regression(
                        "",
                        "<Node><True/><Node score=\"1\"><SimplePredicate field=\"z\" operator=\"lessThan\" value=\"1\"/></Node></Node>"),
                "SimplePredicate[z]");
        refused(
                regression(
                        "",
                        "<Node><True/><Node score=\"1\"><SimplePredicate field=\"x\" operator=\"lessThan\" value=\"abc\"/></Node></Node>"),
                "DataField[x]");
    }
}
