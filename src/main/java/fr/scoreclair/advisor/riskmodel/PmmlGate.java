package fr.scoreclair.advisor.riskmodel;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a PMML file before anything is built from it. A function name that JPMML does not know is taken for a class name
 * and loaded, from the network if it says so; a DOCTYPE reads files; a deep or endless document fills the memory. So:
 * at most {@value #MOST_BYTES} bytes, no DOCTYPE, no processing instruction, a bounded depth and number of elements, only the
 * elements models are made of ({@link PmmlWords}), only PMML's own functions. An Extension may be a note of the tool that
 * wrote the file; one that holds elements says something we would not read, and is refused.
 */
final class PmmlGate {

    static final int MOST_BYTES = 64 << 20;
    private static final int DEEPEST = 90;
    private static final int MOST_ELEMENTS = 4_000_000;

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
        private final Deque<String> open = new ArrayDeque<>();

        Walk(String file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
        }

        void all() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> close();
                    case XMLStreamConstants.DTD -> throw refuse("un DOCTYPE", "a DOCTYPE");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse("une référence d’entité", "an entity reference");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw refuse("une instruction de traitement", "a processing instruction");
                    default -> {
                        // text and comments
                    }
                }
            }
        }

        private void open(String name) {
            if (++depth > DEEPEST) {
                throw refuse("plus de " + DEEPEST + " éléments imbriqués", "elements nested deeper than " + DEEPEST);
            }
            if (++elements > MOST_ELEMENTS) {
                throw refuse("plus de " + MOST_ELEMENTS + " éléments", "more than " + MOST_ELEMENTS + " elements");
            }
            if (depth > rowDepth) {
                return; // a verification record: its cells are named after the columns
            }
            if (depth == 1 && !name.equals("PMML")) {
                throw refuse("une autre racine que PMML", "another root than PMML");
            }
            if (depth == 1
                    && !PmmlWords.isKnownVersion(xml.getNamespaceURI(), xml.getAttributeValue(null, "version"))) {
                throw refuse(
                        "une version de PMML inconnue ici (3.0 à 4.4)", "a version of PMML unknown here (3.0 to 4.4)");
            }
            if (!PmmlWords.ELEMENTS.contains(name)) {
                throw refuse("l’élément " + name, "the element " + name);
            }
            if (name.equals("Extension") && !PmmlWords.NOTED.contains(String.valueOf(open.peek()))) {
                throw refuse(
                        "une Extension dans " + open.peek() + ", qui ne serait pas lue",
                        "an Extension in " + open.peek() + ", which would not be read");
            }
            if ("Extension".equals(open.peek())) {
                throw refuse(
                        "une Extension avec des éléments, qui ne seraient pas lus",
                        "an Extension with elements of its own: they would not be read");
            }
            open.push(name);
            if (name.equals("row")) {
                rowDepth = depth;
            }
            String function = xml.getAttributeValue(null, "function");
            if (name.equals("Apply") && (function == null || !PmmlWords.FUNCTIONS.contains(function))) {
                throw refuse("une fonction qui n’est pas de PMML", "a function that is not one of PMML's own");
            }
        }

        private void close() {
            if (depth <= rowDepth) {
                open.pop();
            }
            if (depth == rowDepth) {
                rowDepth = Integer.MAX_VALUE;
            }
            depth--;
        }

        private ModelRefused refuse(String fr, String en) {
            int line = xml.getLocation().getLineNumber();
            return new ModelRefused(
                    file,
                    new Text(
                            "contient " + fr + ", ligne " + line + " ; il est refusé sans être lu",
                            "holds " + en + ", line " + line + "; it is refused unread"),
                    null);
        }
    }
}
