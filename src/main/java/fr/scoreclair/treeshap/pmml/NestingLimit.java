package fr.scoreclair.treeshap.pmml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops a document that nests its elements too deep, before recursion can exhaust the stack. */
final class NestingLimit extends XMLFilterImpl {
    private final int limit;
    private int depth;

    NestingLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (++depth > limit) {
            throw new SAXException("more than " + limit + " nested elements");
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        depth--;
        super.endElement(uri, localName, qName);
    }
}
