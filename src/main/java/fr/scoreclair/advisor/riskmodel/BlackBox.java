package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.Link;
import fr.scoreclair.treeshap.MarginModel;
import java.util.Arrays;
import java.util.List;

/** A model whose probability only JPMML can give. It has no margin of its own: the probability stands for it. Thread-safe. */
record BlackBox(List<String> featureNames, OfficialScore official) implements MarginModel {

    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public double margin(double[] row) {
        return probability(row);
    }

    @Override
    public double probability(double[] row) {
        return official.orNone(row);
    }

    @Override
    public double[] probabilities(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(official::orNone).toArray();
    }

    @Override
    public double[] margins(double[][] rows) {
        return probabilities(rows);
    }
}
