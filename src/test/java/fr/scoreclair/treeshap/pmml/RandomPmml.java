package fr.scoreclair.treeshap.pmml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Documents using every predicate, strategy and treatment the reader claims to honour, at random. */
final class RandomPmml {
    private static final String[] FIELDS = {"a", "b", "c", "colour"};
    private static final String[] COLOURS = {"red", "green", "blue", "grey"};
    private static final String[] STRATEGIES = {"none", "nullPrediction", "lastPrediction", "defaultChild"};

    private final Random random;
    private int nodes;

    RandomPmml(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() {
        boolean sum = random.nextBoolean();
        String model = sum ? segmentation() : tree(true);
        String document = """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary>
                <DataField name="a" optype="continuous" dataType="double">%s</DataField>
                <DataField name="b" optype="continuous" dataType="float"/>
                <DataField name="c" optype="continuous" dataType="double"/>
                <DataField name="colour" optype="categorical" dataType="string"><Value value="red"/><Value value="green"/>
                <Value value="blue"/><Value value="grey"/></DataField>
                <DataField name="y" optype="continuous" dataType="double"/></DataDictionary>%s</PMML>
                """.formatted(random.nextBoolean() ? "<Value value=\"2\" property=\"missing\"/>" : "", model);
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private String segmentation() {
        String[] methods = {"sum", "average", "weightedAverage", "weightedSum"};
        StringBuilder text = new StringBuilder("<MiningModel functionName=\"regression\">")
                .append(schema(true))
                .append(targets())
                .append("<Segmentation multipleModelMethod=\"")
                .append(methods[random.nextInt(methods.length)])
                .append("\" missingPredictionTreatment=\"returnMissing\">");
        for (int i = 0; i < 3; i++) {
            text.append("<Segment weight=\"").append(1 + random.nextInt(3)).append("\"><True/>");
            text.append(tree(false)).append("</Segment>");
        }
        return text.append("</Segmentation></MiningModel>").toString();
    }

    private String targets() {
        return random.nextBoolean()
                ? ""
                : "<Targets><Target field=\"y\" rescaleFactor=\"1.7\" rescaleConstant=\"-0.3\"/></Targets>";
    }

    private String schema(boolean outer) {
        StringBuilder text = new StringBuilder("<MiningSchema><MiningField name=\"y\" usageType=\"target\"/>");
        for (String field : FIELDS) {
            text.append("<MiningField name=\"").append(field).append('"');
            if (outer && random.nextInt(4) == 0) {
                text.append(" missingValueReplacement=\"")
                        .append(field.equals("colour") ? "blue" : "1")
                        .append('"');
            }
            if (outer && !field.equals("colour") && random.nextInt(3) == 0) {
                text.append(random.nextBoolean() ? " outliers=\"asMissingValues\"" : " outliers=\"asExtremeValues\"")
                        .append(" lowValue=\"-1\" highValue=\"2\"");
            }
            text.append("/>");
        }
        return text.append("</MiningSchema>").toString();
    }

    private String tree(boolean outer) {
        nodes = 0;
        boolean last = random.nextBoolean();
        return "<TreeModel functionName=\"regression\" missingValueStrategy=\"%s\" noTrueChildStrategy=\"%s\">%s%s</TreeModel>"
                .formatted(
                        STRATEGIES[random.nextInt(STRATEGIES.length)],
                        last ? "returnLastPrediction" : "returnNullPrediction",
                        schema(outer),
                        node("<True/>", 4));
    }

    private String node(String predicate, int depth) {
        int id = nodes++;
        StringBuilder children = new StringBuilder();
        String defaultChild = "";
        if (depth > 0 && random.nextInt(5) > 0) {
            int count = 2 + random.nextInt(2);
            int favourite = random.nextInt(count);
            String first = predicate(2);
            for (int i = 0; i < count; i++) {
                if (i == favourite) {
                    defaultChild = " defaultChild=\"" + nodes + "\"";
                }
                children.append(node(i == 0 ? first : predicate(2), depth - 1));
            }
        }
        return String.format(
                Locale.ROOT,
                "<Node id=\"%d\" score=\"%s\"%s>%s%s</Node>",
                id,
                random.nextGaussian(),
                defaultChild,
                predicate,
                children);
    }

    private String predicate(int depth) {
        int kind = random.nextInt(depth > 0 ? 12 : 8);
        if (kind == 0) {
            return "<SimpleSetPredicate field=\"colour\" booleanOperator=\"%s\"><Array type=\"string\" n=\"2\">%s %s</Array></SimpleSetPredicate>"
                    .formatted(random.nextBoolean() ? "isIn" : "isNotIn", colour(), colour());
        }
        if (kind == 1) {
            return "<SimplePredicate field=\"colour\" operator=\"%s\" value=\"%s\"/>"
                    .formatted(random.nextBoolean() ? "equal" : "notEqual", colour());
        }
        if (kind == 2) {
            return "<SimplePredicate field=\"%s\" operator=\"%s\"/>"
                    .formatted(FIELDS[random.nextInt(4)], random.nextBoolean() ? "isMissing" : "isNotMissing");
        }
        if (kind == 3) {
            return random.nextInt(4) == 0 ? "<False/>" : "<True/>";
        }
        if (kind < 8) {
            String[] operators = {"lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual", "equal", "notEqual"};
            String[] values = {"-1", "0", "0.1", "1", "-0.0", "2", "1.5"};
            return "<SimplePredicate field=\"%s\" operator=\"%s\" value=\"%s\"/>"
                    .formatted(
                            FIELDS[random.nextInt(3)],
                            operators[random.nextInt(operators.length)],
                            values[random.nextInt(values.length)]);
        }
        String[] operators = {"and", "or", "xor", "surrogate"};
        return "<CompoundPredicate booleanOperator=\"%s\">%s%s</CompoundPredicate>"
                .formatted(operators[kind - 8], predicate(depth - 1), predicate(depth - 1));
    }

    private String colour() {
        return COLOURS[random.nextInt(COLOURS.length)];
    }
}
