package fr.scoreclair.treeshap.pmml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.transform.sax.SAXSource;
import org.dmg.pmml.PMML;
import org.jpmml.model.JAXBSerializer;
import org.jpmml.model.SAXUtil;
import org.jpmml.model.filters.ImportFilter;

/**
 * Parses a document nobody vouches for: no DOCTYPE, hence no entity and nothing fetched; at most
 * {@value #MAX_BYTES} bytes and {@value #MAX_DEPTH} nested elements.
 */
final class SafePmml {
    static final int MAX_BYTES = 64 << 20;
    static final int MAX_DEPTH = 512;

    private SafePmml() {}

    static PMML parse(InputStream stream) {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw refusal("it cannot be read", e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnsupportedPmmlException("PMML", "it is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        try {
            SAXSource source = SAXUtil.createFilteredSource(
                    new ByteArrayInputStream(bytes), new NestingLimit(MAX_DEPTH), new ImportFilter());
            source.getXMLReader().setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            if (new JAXBSerializer().unmarshal(source) instanceof PMML pmml) {
                return pmml;
            }
        } catch (Exception e) {
            throw refusal("it is not a well-formed PMML document of version 3.0 to 4.4 without DOCTYPE", e);
        }
        throw new UnsupportedPmmlException("PMML", "the document holds something else");
    }

    private static UnsupportedPmmlException refusal(String reason, Exception cause) {
        UnsupportedPmmlException refusal = new UnsupportedPmmlException("PMML", reason);
        refusal.initCause(cause);
        return refusal;
    }
}
