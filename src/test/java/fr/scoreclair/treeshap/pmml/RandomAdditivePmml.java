package fr.scoreclair.treeshap.pmml;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Linear models, general linear models, scorecards and their chains, using every feature the reader claims, at random. */
final class RandomAdditivePmml {
    private static final String[] FIELDS = {"a", "b", "c", "colour", "flag"};
    private static final String[] COLOURS = {"red", "green", "blue", "grey"};
    private final Random random;

    RandomAdditivePmml(long seed) {
        this.random = new Random(seed);
    }

    private byte[] document(String model) {
        return """
                <PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4"><Header/><DataDictionary>
                <DataField name="a" optype="continuous" dataType="double">%s</DataField>
                <DataField name="b" optype="continuous" dataType="float"/>
                <DataField name="c" optype="continuous" dataType="double"/>
                <DataField name="colour" optype="categorical" dataType="string"><Value value="red"/><Value value="green"/>
                <Value value="blue"/><Value value="grey"/></DataField>
                <DataField name="flag" optype="categorical" dataType="integer"><Value value="-1"/><Value value="0"/>
                <Value value="1"/><Value value="2"/></DataField>
                <DataField name="y" optype="categorical" dataType="string"><Value value="no"/><Value value="yes"/></DataField>
                <DataField name="z" optype="continuous" dataType="double"/></DataDictionary>%s</PMML>
                """.formatted(random.nextBoolean() ? "<Value value=\"3\" property=\"missing\"/>" : "", model)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String schema(String target, boolean outer) {
        StringBuilder text =
                new StringBuilder("<MiningSchema><MiningField name=\"" + target + "\" usageType=\"target\"/>");
        for (String field : FIELDS) {
            text.append("<MiningField name=\"").append(field).append("\" invalidValueTreatment=\"asIs\"");
            if (outer && random.nextInt(3) == 0) {
                text.append(" missingValueReplacement=\"")
                        .append(field.equals("colour") ? "blue" : "1")
                        .append('"');
            }
            if (outer && field.length() == 1 && random.nextInt(3) == 0) {
                text.append(random.nextBoolean() ? " outliers=\"asMissingValues\"" : " outliers=\"asExtremeValues\"")
                        .append(" lowValue=\"-1\" highValue=\"2\"");
            }
            text.append("/>");
        }
        return text.append("</MiningSchema>").toString();
    }

    private String number() {
        return String.valueOf(Math.round(random.nextGaussian() * 1000) / 1000.0);
    }

    private String colour() {
        return COLOURS[random.nextInt(COLOURS.length)];
    }

    private String table(String category, boolean constant) {
        StringBuilder text = new StringBuilder("<RegressionTable intercept=\"" + (constant ? "0" : number())
                + "\" targetCategory=\"" + category + "\">");
        if (!constant) {
            for (String field : new String[] {"a", "b", "c"}) {
                if (random.nextInt(4) > 0) {
                    String exponent = random.nextInt(3) == 0 ? " exponent=\"2\"" : "";
                    text.append("<NumericPredictor name=\"%s\"%s coefficient=\"%s\"/>"
                            .formatted(field, exponent, number()));
                }
            }
            text.append("<CategoricalPredictor name=\"colour\" value=\"red\" coefficient=\"%s\"/>".formatted(number()));
            text.append(
                    "<CategoricalPredictor name=\"colour\" value=\"blue\" coefficient=\"%s\"/>".formatted(number()));
            text.append("<CategoricalPredictor name=\"flag\" value=\"1\" coefficient=\"%s\"/>".formatted(number()));
        }
        return text.append("</RegressionTable>").toString();
    }

    byte[] regression() {
        String[] methods = {"softmax", "logit", "probit", "cloglog", "loglog", "cauchit"};
        String method = methods[random.nextInt(methods.length)];
        boolean yesFirst = random.nextBoolean();
        return document("<RegressionModel functionName=\"classification\" normalizationMethod=\"" + method + "\">"
                + schema("y", true)
                + table(yesFirst ? "yes" : "no", false)
                + table(yesFirst ? "no" : "yes", !method.equals("softmax") || random.nextBoolean())
                + "</RegressionModel>");
    }

    byte[] general() {
        String[] links = {"logit", "probit", "cloglog", "loglog"};
        String type = random.nextInt(4) == 0
                ? "modelType=\"multinomialLogistic\""
                : "modelType=\"generalizedLinear\" distribution=\"binomial\" linkFunction=\"" + links[random.nextInt(4)]
                        + "\"";
        boolean yes = random.nextBoolean();
        StringBuilder parameters = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        StringBuilder betas = new StringBuilder();
        String[][] effects = {
            {},
            {"a", "1"},
            {"b", "1"},
            {"b", "2"},
            {"c", "1", "c", "1"},
            {"colour", "red"},
            {"colour", "grey"},
            {"flag", "1"}
        };
        for (int p = 0; p < effects.length; p++) {
            parameters.append("<Parameter name=\"p" + p + "\"/>");
            for (int c = 0; c < effects[p].length; c += 2) {
                cells.append("<PPCell value=\"%s\" predictorName=\"%s\" parameterName=\"p%d\"/>"
                        .formatted(effects[p][c + 1], effects[p][c], p));
            }
            betas.append("<PCell targetCategory=\"%s\" parameterName=\"p%d\" beta=\"%s\"/>"
                    .formatted(yes ? "yes" : "no", p, number()));
        }
        String offset = random.nextInt(3) == 0 && type.contains("linkFunction") ? " offsetValue=\"0.3\"" : "";
        return document("<GeneralRegressionModel functionName=\"classification\" " + type + offset
                + " targetReferenceCategory=\"" + (yes ? "no" : "yes") + "\">" + schema("y", true)
                + "<ParameterList>" + parameters
                + "</ParameterList><FactorList><Predictor name=\"colour\"/><Predictor name=\"flag\"/>"
                + "</FactorList><CovariateList><Predictor name=\"a\"/><Predictor name=\"b\"/><Predictor name=\"c\"/></CovariateList>"
                + "<PPMatrix>" + cells + "</PPMatrix><ParamMatrix>" + betas
                + "</ParamMatrix></GeneralRegressionModel>");
    }

    byte[] scorecard() {
        return document(card("z", "", true));
    }

    /** A score that a logistic regression turns into a probability. */
    byte[] chain() {
        String[] methods = {"softmax", "logit", "probit", "cloglog"};
        boolean yesFirst = random.nextBoolean();
        return document("<MiningModel functionName=\"classification\">" + schema("y", true)
                + "<Segmentation multipleModelMethod=\"modelChain\"><Segment id=\"1\"><True/>"
                + card(
                        "z",
                        "<Output><OutputField name=\"score\" feature=\"predictedValue\" dataType=\"double\" optype=\"continuous\"/>"
                                + "</Output>",
                        false)
                + "</Segment><Segment id=\"2\"><True/><RegressionModel functionName=\"classification\" normalizationMethod=\""
                + methods[random.nextInt(4)]
                + "\"><MiningSchema><MiningField name=\"y\" usageType=\"target\"/><MiningField name=\"score\"/></MiningSchema>"
                + "<RegressionTable intercept=\"%s\" targetCategory=\"%s\">"
                        .formatted(number(), yesFirst ? "yes" : "no")
                + "<NumericPredictor name=\"score\" coefficient=\"%s\"/></RegressionTable>".formatted(number())
                + "<RegressionTable intercept=\"0\" targetCategory=\"%s\"/>".formatted(yesFirst ? "no" : "yes")
                + "</RegressionModel></Segment></Segmentation></MiningModel>");
    }

    private String card(String target, String output, boolean outer) {
        boolean shared = random.nextBoolean();
        StringBuilder text = new StringBuilder(
                "<Scorecard functionName=\"regression\" initialScore=\"%s\" useReasonCodes=\"true\" reasonCodeAlgorithm=\"%s\"%s>"
                        .formatted(
                                number(),
                                random.nextBoolean() ? "pointsAbove" : "pointsBelow",
                                shared ? " baselineScore=\"0.5\"" : ""));
        text.append(schema(target, outer)).append(output.isEmpty() ? ranks() : output);
        text.append(
                outer && random.nextInt(3) == 0
                        ? "<Targets><Target field=\"z\" rescaleFactor=\"2\" rescaleConstant=\"-1\"/></Targets>"
                        : "");
        text.append("<Characteristics>");
        String[] bounds = {"-1", "0", "1.5"};
        for (String field : new String[] {"a", "b", "c"}) {
            text.append(characteristic(field, shared));
            text.append(attribute("<SimplePredicate field=\"" + field + "\" operator=\"isMissing\"/>", field));
            for (String bound : bounds) {
                text.append(attribute(
                        random.nextInt(3) == 0
                                ? """
                                  <CompoundPredicate booleanOperator="and"><SimplePredicate field="%1$s" operator="greaterThan" value="-3"/>
                                  <SimplePredicate field="%1$s" operator="lessOrEqual" value="%2$s"/></CompoundPredicate>""".formatted(field, bound)
                                : "<SimplePredicate field=\"%s\" operator=\"lessThan\" value=\"%s\"/>"
                                        .formatted(field, bound),
                        field));
            }
            text.append(attribute(random.nextInt(5) == 0 ? "<False/>" : "<True/>", field))
                    .append("</Characteristic>");
        }
        text.append(characteristic("colour", shared));
        text.append(attribute(
                "<SimpleSetPredicate field=\"colour\" booleanOperator=\"isIn\"><Array type=\"string\" n=\"2\">red blue</Array></SimpleSetPredicate>",
                "colour"));
        text.append(attribute("<True/>", "colour")).append("</Characteristic>");
        return text.append("</Characteristics></Scorecard>").toString();
    }

    private static String ranks() {
        StringBuilder text = new StringBuilder("<Output>");
        for (int rank = 1; rank <= 4; rank++) {
            text.append("<OutputField name=\"reason" + rank + "\" feature=\"reasonCode\" rank=\"" + rank
                    + "\" dataType=\"string\" optype=\"categorical\"/>");
        }
        return text.append("</Output>").toString();
    }

    private String characteristic(String field, boolean shared) {
        return "<Characteristic name=\"%sPoints\" reasonCode=\"%s\"%s>"
                .formatted(
                        field,
                        random.nextInt(4) == 0 ? "SAME" : "RC-" + field,
                        shared && random.nextBoolean() ? "" : " baselineScore=\"" + number() + "\"");
    }

    private String attribute(String predicate, String field) {
        String code = random.nextInt(4) == 0 ? " reasonCode=\"" + field + "-own\"" : "";
        return "<Attribute partialScore=\"%s\"%s>%s</Attribute>".formatted(number(), code, predicate);
    }
}
