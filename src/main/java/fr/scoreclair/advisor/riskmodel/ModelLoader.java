package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.InterventionalShap;
import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.ProbabilityPoints;
import fr.scoreclair.treeshap.TreeEnsemble;
import fr.scoreclair.treeshap.pmml.PmmlTrees;
import fr.scoreclair.treeshap.pmml.UnsupportedPmmlException;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.visitors.ModelEvaluatorVisitorBattery;
import org.xml.sax.SAXException;

/**
 * From bytes to a {@link RiskModel}, or to a refusal that says why. What is checked, in this order: the file cannot reach
 * out ({@link PmmlGate}), the catalogue reads, the trees are ones we explain exactly, the model's own verification records
 * hold, and both engines give the same probability to {@value #TOLERANCE} on a sample of the reference rows. On every one of
 * them they are compared once, before a version enters the archive ({@link #proveParity}): its bytes do not change after.
 */
final class ModelLoader {

    static final double TOLERANCE = 1e-9;

    /**
     * Rows the contributions in probability are measured against: their cost grows with their number (some 4 to 6 ms for 100
     * rows of the shipped models), see {@link ReferenceRows#picture}. Contributions in margin cost the same whatever the
     * number of rows and are measured against all of them.
     */
    static final int PICTURE = 100;

    /** Reference rows compared at every load. */
    private static final int SAMPLE = 200;

    private ModelLoader() {}

    static RiskModel load(ModelFiles files) {
        String pmmlFile = files.at(ModelFiles.PMML);
        PmmlGate.check(pmmlFile, files.pmml());
        CatalogueReader.Described described = CatalogueReader.read(files.at(ModelFiles.CATALOGUE), files.catalogue());
        Catalogue catalogue = described.catalogue();
        if (!files.folder().equals(catalogue.product() + "/" + catalogue.version())) {
            throw new ModelRefused(
                    files.at(ModelFiles.CATALOGUE), "its product and version are not those of its folder");
        }
        LoadingModelEvaluatorBuilder builder = parse(pmmlFile, files.pmml());
        TreeEnsemble trees = trees(pmmlFile, builder);
        if (!trees.featureNames().equals(catalogue.names())) {
            throw new ModelRefused(
                    files.at(ModelFiles.CATALOGUE), "its features are not the model's, in the model's order");
        }
        new ModelEvaluatorVisitorBattery(false).applyTo(builder.getPMML());
        OfficialScore official =
                OfficialScore.of(pmmlFile, builder, catalogue.names(), described.target(), described.event());
        double[][] rows = ReferenceRows.read(files.at(ModelFiles.REFERENCE), files.reference(), catalogue.names());
        parity(pmmlFile, official, trees, rows, Math.max(1, rows.length / SAMPLE));
        double[] scores = trees.probabilities(rows);
        return new RiskModel(
                catalogue,
                files.fingerprint(),
                official,
                trees,
                explainers(trees, rows, scores, catalogue.threshold(), files),
                new Population(catalogue.features(), rows));
    }

    private static LoadingModelEvaluatorBuilder parse(String file, byte[] pmml) {
        try {
            LoadingModelEvaluatorBuilder builder = new LoadingModelEvaluatorBuilder();
            builder.setVisitors(null); // the trees are read as they stand in the file; JPMML's own shape comes after
            return builder.load(new ByteArrayInputStream(pmml));
        } catch (ParserConfigurationException | SAXException | JAXBException e) {
            throw new ModelRefused(file, "is not PMML", e);
        }
    }

    private static TreeEnsemble trees(String file, LoadingModelEvaluatorBuilder builder) {
        try {
            return PmmlTrees.read(builder.getPMML());
        } catch (UnsupportedPmmlException e) {
            throw new ModelRefused(file, "cannot be explained exactly (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Both engines on every reference row.
     *
     * @throws ModelRefused naming the first row on which they differ
     */
    static void proveParity(RiskModel model, ModelFiles files) {
        double[][] rows = ReferenceRows.read(
                files.at(ModelFiles.REFERENCE),
                files.reference(),
                model.catalogue().names());
        parity(files.at(ModelFiles.PMML), model.official(), model.engine(), rows, 1);
    }

    private static void parity(String file, OfficialScore official, MarginModel engine, double[][] rows, int step) {
        for (int i = 0; i < rows.length; i += step) {
            double difference = Math.abs(official.of(rows[i]) - engine.probability(rows[i]));
            if (!(difference <= TOLERANCE)) {
                throw new ModelRefused(
                        file,
                        "JPMML and the explanation engine differ by " + difference + " on reference row " + (i + 1));
            }
        }
    }

    private static Map<ReferenceGroup, Explainers> explainers(
            TreeEnsemble trees, double[][] rows, double[] scores, double threshold, ModelFiles files) {
        double[][] accepted = ReferenceRows.justAccepted(rows, scores, threshold, ReferenceRows.JUST_ACCEPTED);
        if (accepted.length == 0) {
            throw new ModelRefused(files.at(ModelFiles.REFERENCE), "no row scores below the threshold");
        }
        return Map.of(
                ReferenceGroup.AVERAGE,
                new Explainers(
                        InterventionalShap.against(trees, rows),
                        ProbabilityPoints.against(trees, ReferenceRows.picture(rows, scores, PICTURE))),
                ReferenceGroup.ACCEPTED,
                new Explainers(InterventionalShap.against(trees, accepted), ProbabilityPoints.against(trees, accepted)));
    }
}
