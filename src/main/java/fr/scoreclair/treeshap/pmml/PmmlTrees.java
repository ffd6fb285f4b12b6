package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.TreeEnsemble;
import java.io.InputStream;
import org.dmg.pmml.PMML;

/** Reads PMML tree models. */
public final class PmmlTrees {
    private PmmlTrees() {}

    public static TreeEnsemble read(InputStream pmml) throws UnsupportedPmmlException {
        throw new UnsupportedPmmlException("PMML", "not read yet");
    }

    public static TreeEnsemble read(PMML pmml) throws UnsupportedPmmlException {
        throw new UnsupportedPmmlException("PMML", "not read yet");
    }
}
