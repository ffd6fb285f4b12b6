package fr.scoreclair.training;

import java.io.IOException;

/** A classifier that can be written as PMML, its preprocessing inside. */
interface PortableClassifier extends Classifier {

    /**
     * @param description for the header
     * @param records rows to verify with; this classifier's own probabilities are written beside them
     * @return the document, without any timestamp
     */
    byte[] pmml(String description, DataSet records) throws IOException;

    /** {@return this model behind that map, learnt elsewhere} */
    PortableClassifier calibrated(Platt platt);
}
