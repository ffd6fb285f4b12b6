package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.treeshap.MarginModel;
import fr.scoreclair.treeshap.pmml.PmmlModels;
import fr.scoreclair.treeshap.pmml.UnsupportedPmmlException;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.jpmml.evaluator.visitors.ModelEvaluatorVisitorBattery;
import org.jpmml.model.PMMLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * From bytes to a {@link RiskModel}, or to a refusal that says why. What is checked, in this order: the file cannot reach
 * out ({@link PmmlGate}), the catalogue reads, the model gives the probability of one event of two ({@link ModelDoor}), its own
 * verification records hold, and both engines give the same probability to {@value #TOLERANCE} on a sample of the reference rows. On every one of
 * them they are compared once, before a version enters the archive ({@link #proveParity}): its bytes do not change after.
 */
final class ModelLoader {

    static final double TOLERANCE = 1e-9;

    /**
     * Rows the contributions in probability are measured against: their cost grows with their number (some 4 to 6 ms for 100
     * rows of the shipped models), see {@link BalancedPicture}. Contributions in margin cost the same whatever the
     * number of rows and are measured against all of them.
     */
    static final int PICTURE = 100;

    /** Reference rows compared at every load. */
    private static final int SAMPLE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(ModelLoader.class);

    private ModelLoader() {}

    static RiskModel load(ModelFiles files) {
        return load(files, TableCache.none());
    }

    /** The same, with tables taken from the cache where it has them. */
    static RiskModel load(ModelFiles files, TableCache cache) {
        try {
            return checked(files, cache);
        } catch (StackOverflowError e) {
            throw new ModelRefused(
                    files.at(ModelFiles.PMML),
                    new Text(
                            "des éléments renvoient les uns aux autres sans fin.",
                            "elements refer to one another without end."),
                    e);
        }
    }

    private static RiskModel checked(ModelFiles files, TableCache cache) {
        String pmmlFile = files.at(ModelFiles.PMML);
        PmmlGate.check(pmmlFile, files.pmml());
        CatalogueReader.Described described = CatalogueReader.read(files.at(ModelFiles.CATALOGUE), files.catalogue());
        Catalogue catalogue = described.catalogue();
        if (!files.folder().equals(catalogue.product() + "/" + catalogue.version())) {
            throw new ModelRefused(
                    files.at(ModelFiles.CATALOGUE), "its product and version are not those of its folder");
        }
        LoadingModelEvaluatorBuilder builder = parse(pmmlFile, files.pmml());
        ModelDoor door = ModelDoor.of(pmmlFile, builder.getPMML(), described.target(), described.event());
        MarginModel closed = closedForm(pmmlFile, builder.getPMML(), described.event());
        List<String> names = closed == null ? door.inputs() : closed.featureNames();
        if (!names.equals(catalogue.names())) {
            throw new ModelRefused(
                    files.at(ModelFiles.CATALOGUE), "its features are not the model's, in the model's order");
        }
        List<List<String>> categories = IntStream.range(0, names.size())
                .mapToObj(i -> closed == null ? door.categories(names.get(i)) : closed.categories(i))
                .toList();
        new ModelEvaluatorVisitorBattery(false).applyTo(builder.getPMML());
        OfficialScore official =
                OfficialScore.of(pmmlFile, builder, names, categories, described.target(), described.event());
        MarginModel engine = closed == null ? new BlackBox(names, official) : closed;
        double[][] rows = ReferenceRows.read(files.at(ModelFiles.REFERENCE), files.reference(), names);
        Parity.check(pmmlFile, official, engine, rows, Math.max(1, rows.length / SAMPLE));
        double[] scores = engine.probabilities(rows);
        Parity.checkScores(files, engine, scores);
        Explaining explaining =
                new Explaining(engine, (trees, against) -> cache.explainer(files.fingerprint(), trees, against));
        Explaining.Average average = explaining.average(rows, scores, PICTURE);
        ReferencePopulation reference = average.population();
        Explainers inAverage = average.explainers();
        JustAccepted accepted = new JustAccepted(explaining, reference, inAverage);
        if (!accepted.any(catalogue.threshold())) {
            throw new ModelRefused(files.at(ModelFiles.REFERENCE), "no row scores below the threshold");
        }
        RiskModel model = new RiskModel(
                door.kind(),
                catalogue,
                files.fingerprint(),
                official,
                engine,
                accepted,
                new Population(catalogue.features(), rows),
                new Effects(catalogue, engine, inAverage.probability(), reference),
                OtherValues.of(catalogue, engine, rows));
        Parity.checkReasons(pmmlFile, model, rows[0]);
        return model;
    }

    private static LoadingModelEvaluatorBuilder parse(String file, byte[] pmml) {
        try {
            LoadingModelEvaluatorBuilder builder = new LoadingModelEvaluatorBuilder();
            builder.setVisitors(null); // the trees are read as they stand in the file; JPMML's own shape comes after
            return builder.load(new ByteArrayInputStream(pmml));
        } catch (ParserConfigurationException | SAXException | JAXBException e) {
            throw new ModelRefused(file, new Text("n’est pas du PMML", "is not PMML"), e);
        } catch (PMMLException e) {
            String why = " (" + e.getMessage() + ").";
            throw new ModelRefused(
                    file, new Text("le document est incomplet" + why, "the document is incomplete" + why), e);
        }
    }

    /** The model where its contributions have a closed form; null where only JPMML can tell its probability. */
    private static @Nullable MarginModel closedForm(String file, PMML pmml, String event) {
        try {
            return PmmlModels.read(pmml, event);
        } catch (UnsupportedPmmlException e) {
            LOG.info("{} is explained by asking it: {}", file, e.getMessage());
            return null;
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
        Parity.check(files.at(ModelFiles.PMML), model.official(), model.engine(), rows, 1);
    }
}
