package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The shipped versions that may score in the shadow of the active one, and never in its place. They are loaded when first asked
 * for, so that one that is refused harms neither the start nor a score.
 */
@Service
public class Challengers {

    private static final Logger LOG = LoggerFactory.getLogger(Challengers.class);

    private record Loaded(ModelFiles files, Candidate candidate) {}

    private final ModelArchive archive;
    private final Lazy<List<Loaded>> loaded = new Lazy<>(
            () -> ModelFolders.challengers().stream().map(Challengers::load).toList());

    Challengers(ModelArchive archive) {
        this.archive = archive;
    }

    /**
     * A shipped challenger.
     *
     * @param folder {@code <product>/<version>}
     * @param model null where it is refused
     * @param refusal why it is, in the language asked for; null where it is not
     */
    public record Candidate(
            String folder,
            @Nullable RiskModel model,
            @Nullable String refusal) {

        /** {@return whether it is of this product} */
        boolean of(String product) {
            return folder.startsWith(product + "/");
        }
    }

    /** Those of a product; seconds when first asked for. */
    public List<Candidate> of(String product) {
        return loaded.get().stream()
                .map(Loaded::candidate)
                .filter(candidate -> candidate.of(product))
                .toList();
    }

    /**
     * Takes a candidate's bytes into the archive, from which it can score from then on, in the caller's transaction.
     *
     * @return empty where no loaded candidate of the product has this fingerprint
     * @throws ModelRefused where both engines disagree on one of its reference rows
     */
    public Optional<RiskModel> admit(String product, String sha256) {
        for (Loaded one : loaded.get()) {
            RiskModel model = one.candidate().model();
            if (model != null
                    && one.candidate().of(product)
                    && model.fingerprint().sha256().equals(sha256)) {
                if (!archive.has(model.fingerprint())) {
                    ModelLoader.proveParity(model, one.files());
                    archive.keep(model, one.files());
                }
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    private static Loaded load(ModelFiles files) {
        try {
            return new Loaded(files, new Candidate(files.folder(), ModelLoader.load(files), null));
        } catch (RuntimeException refused) {
            LOG.warn("the challenger {} is refused", files.folder(), refused);
            String why = refused.getMessage();
            return new Loaded(files, new Candidate(files.folder(), null, why == null ? refused.toString() : why));
        }
    }
}
