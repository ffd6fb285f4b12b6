package fr.scoreclair.advisor.riskmodel;

import fr.scoreclair.advisor.base.NotFound;
import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/**
 * The loaded model versions; one active version per product, for now the highest one shipped. They load side by side while
 * the rest of the application starts, and the application answers nothing before each is loaded, checked and archived: a
 * shipped version that is refused stops the start, since a bank must not score with less than it believes it has.
 */
@Service
public class RiskModels implements SmartInitializingSingleton {

    public static final String DEFAULT_PRODUCT = "pret-personnel";
    private static final Logger LOG = LoggerFactory.getLogger(RiskModels.class);

    private record AtThreshold(ModelFingerprint version, double threshold) {}

    private final ModelArchive archive;
    private final ModelsLoading loading;
    private final ThresholdSettings settings;
    private final ActiveModels active = new ActiveModels();
    private final Map<ModelFingerprint, RiskModel> known = new ConcurrentHashMap<>();
    private final Map<AtThreshold, RiskModel> derived = new ConcurrentHashMap<>();
    private volatile Map<ModelFingerprint, ThresholdSetting> inForce = Map.of();

    RiskModels(ModelArchive archive, ModelsLoading loading, ThresholdSettings settings) {
        this.archive = archive;
        this.loading = loading;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        take(loading.all());
    }

    /**
     * Lets another set of versions score instead, once each of them is loaded, checked and archived; until then, and if one
     * is refused, the old set scores on. Requests under way end with the version they began with.
     *
     * @throws ModelRefused as at the start; then nothing has changed
     */
    void replace(List<ModelFiles> files) {
        take(loading.all(files.stream().map(loading::start).toList()));
    }

    private void take(List<ModelsLoading.Loaded> versions) {
        for (ModelsLoading.Loaded loaded : versions) {
            if (!archive.has(loaded.model().fingerprint())) {
                ModelLoader.proveParity(loaded.model(), loaded.files());
                archive.keep(loaded.model(), loaded.files());
            }
            known.put(loaded.model().fingerprint(), loaded.model());
            Catalogue catalogue = loaded.model().catalogue();
            Methods methods = loaded.model().methods(ReferenceGroup.AVERAGE);
            LOG.info(
                    "model {} {} checked in {} ms; margin: {}; probability: {}",
                    catalogue.product(),
                    catalogue.version(),
                    loaded.millis(),
                    methods.margin(),
                    methods.probability());
        }
        takeInForce(versions.stream().map(ModelsLoading.Loaded::model).toList(), settings.inForce());
    }

    /**
     * Scores with the thresholds that are approved by now. Requests under way end with the threshold they began with, which is
     * the one their assessment stores.
     */
    public synchronized void takeThresholds() {
        Map<ModelFingerprint, ThresholdSetting> latest = settings.inForce();
        if (!latest.equals(inForce)) {
            takeInForce(active(), latest);
            active().forEach(model -> LOG.info(
                    "model {} {} at threshold {}",
                    model.catalogue().product(),
                    model.catalogue().version(),
                    model.catalogue().threshold()));
        }
    }

    private synchronized void takeInForce(List<RiskModel> versions, Map<ModelFingerprint, ThresholdSetting> latest) {
        active.replace(versions.stream()
                .map(model -> {
                    ThresholdSetting setting = latest.get(model.fingerprint());
                    return setting == null
                            ? byFingerprint(model.fingerprint())
                            : at(model.fingerprint(), setting.threshold());
                })
                .toList());
        inForce = Map.copyOf(latest);
        Thread.ofVirtual().start(() -> active().forEach(RiskModels::prepare));
    }

    /** Who has put which threshold in the place of the catalogue's; empty where the catalogue's is in force. */
    public Optional<ThresholdSetting> thresholdSetting(ModelFingerprint version) {
        return Optional.ofNullable(inForce.get(version));
    }

    /** What the first to ask for reasons would wait for. */
    private static void prepare(RiskModel model) {
        model.referenceError(ReferenceGroup.AVERAGE);
    }

    /** Active versions, the default product first. */
    public List<RiskModel> active() {
        return active.all();
    }

    /** @throws Refusal where no such product has an active model */
    public RiskModel active(String product) {
        return active.of(product).orElseThrow(() -> {
            boolean en = Languages.english(Languages.current());
            String products = String.join(", ", active.products());
            return new Refusal(List.of(new Refusal.Violation(
                    "product", en ? "Expected one of: " + products + "." : "Attendu : un de " + products + ".")));
        });
    }

    /**
     * The version at a threshold it had once: what an assessment of that time was made with.
     *
     * @throws IllegalArgumentException where nobody of its reference population would be accepted
     */
    public RiskModel at(ModelFingerprint fingerprint, double threshold) {
        RiskModel version = byFingerprint(fingerprint);
        return threshold == version.catalogue().threshold()
                ? version
                : derived.computeIfAbsent(
                        new AtThreshold(fingerprint, threshold), asked -> version.withThreshold(threshold));
    }

    /** The version with this fingerprint at its catalogue's threshold, from the archive where it is no longer active. */
    public RiskModel byFingerprint(ModelFingerprint fingerprint) {
        return known.computeIfAbsent(fingerprint, this::fromArchive);
    }

    private RiskModel fromArchive(ModelFingerprint fingerprint) {
        ModelFiles files =
                archive.find(fingerprint).orElseThrow(() -> new NotFound("model version " + fingerprint.sha256()));
        if (!files.fingerprint().equals(fingerprint)) {
            throw new Unavailable("the archived bytes of " + fingerprint.sha256() + " are not what they were");
        }
        return ModelLoader.load(files);
    }
}
