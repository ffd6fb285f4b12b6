package fr.scoreclair.advisor.riskmodel;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a PMML file before anything is built from it. A function name that JPMML does not know is taken for a class name
 * and loaded, from the network if it says so; a DOCTYPE reads files; a deep or endless document fills the memory. So:
 * at most {@value #MOST_BYTES} bytes, no DOCTYPE, no processing instruction, a bounded depth and number of elements, only the
 * elements tree and regression models are made of, only PMML's own functions.
 */
final class PmmlGate {

    static final int MOST_BYTES = 64 << 20;
    private static final int DEEPEST = 90;
    private static final int MOST_ELEMENTS = 4_000_000;

    private static final Set<String> ELEMENTS = Set.of(
            "PMML",
            "Header",
            "Application",
            "Timestamp",
            "Annotation",
            "DataDictionary",
            "DataField",
            "Value",
            "Interval",
            "TransformationDictionary",
            "LocalTransformations",
            "DerivedField",
            "FieldRef",
            "Constant",
            "Apply",
            "NormContinuous",
            "LinearNorm",
            "MiningModel",
            "MiningSchema",
            "MiningField",
            "Output",
            "OutputField",
            "Targets",
            "Target",
            "TargetValue",
            "Segmentation",
            "Segment",
            "True",
            "False",
            "SimplePredicate",
            "SimpleSetPredicate",
            "CompoundPredicate",
            "Array",
            "TreeModel",
            "Node",
            "ScoreDistribution",
            "RegressionModel",
            "RegressionTable",
            "NumericPredictor",
            "CategoricalPredictor",
            "ModelVerification",
            "VerificationFields",
            "VerificationField",
            "InlineTable",
            "row");

    /** PMML's built-in functions; nothing else is ever looked up by name. */
    private static final Set<String> FUNCTIONS = Set.of(
            "+",
            "-",
            "*",
            "/",
            "min",
            "max",
            "sum",
            "avg",
            "median",
            "product",
            "log10",
            "ln",
            "sqrt",
            "abs",
            "exp",
            "pow",
            "threshold",
            "floor",
            "ceil",
            "round",
            "rint",
            "modulo",
            "expm1",
            "ln1p",
            "isMissing",
            "isNotMissing",
            "isValid",
            "isNotValid",
            "equal",
            "notEqual",
            "lessThan",
            "lessOrEqual",
            "greaterThan",
            "greaterOrEqual",
            "and",
            "or",
            "not",
            "isIn",
            "isNotIn",
            "if");

    private PmmlGate() {}

    static void check(String file, byte[] pmml) {
        if (pmml.length > MOST_BYTES) {
            throw new ModelRefused(file, "is larger than " + MOST_BYTES + " bytes");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(pmml));
            new Walk(file, xml).all();
        } catch (XMLStreamException e) {
            throw new ModelRefused(file, "is not well-formed XML", e);
        }
    }

    private static final class Walk {

        private final String file;
        private final XMLStreamReader xml;
        private int depth;
        private int elements;
        private int rowDepth = Integer.MAX_VALUE;

        Walk(String file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        void all() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> close();
                    case XMLStreamConstants.DTD -> throw refuse("a DOCTYPE");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw refuse("an entity reference");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw refuse("a processing instruction");
                    default -> {
                        // text and comments
                    }
                }
            }
        }

        private void open(String name) {
            if (++depth > DEEPEST) {
                throw refuse("elements nested deeper than " + DEEPEST);
            }
            if (++elements > MOST_ELEMENTS) {
                throw refuse("more than " + MOST_ELEMENTS + " elements");
            }
            if (depth > rowDepth) {
                return; // a verification record: its cells are named after the columns
            }
            if (depth == 1 && !name.equals("PMML")) {
                throw refuse("another root than PMML");
            }
            if (!ELEMENTS.contains(name)) {
                throw refuse("the element " + name);
            }
            if (name.equals("row")) {
                rowDepth = depth;
            }
            String function = xml.getAttributeValue(null, "function");
            if (name.equals("Apply") && (function == null || !FUNCTIONS.contains(function))) {
                throw refuse("a function that is not one of PMML's own");
            }
        }

        private void close() {
            if (depth == rowDepth) {
                rowDepth = Integer.MAX_VALUE;
            }
            depth--;
        }

        private ModelRefused refuse(String what) {
            return new ModelRefused(
                    file, "holds " + what + ", line " + xml.getLocation().getLineNumber() + "; it is refused unread");
        }
    }
}
