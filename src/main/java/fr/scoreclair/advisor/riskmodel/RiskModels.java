package fr.scoreclair.advisor.riskmodel;

import java.util.List;

/** The loaded model versions; one active version per product. */
public interface RiskModels {

    String DEFAULT_PRODUCT = "pret-personnel";

    /** Active versions, the default product first. */
    List<RiskModel> active();

    /** @throws fr.scoreclair.advisor.base.Refusal where no such product has an active model */
    RiskModel active(String product);

    /** The version with this fingerprint, from the archive where it is no longer active. */
    RiskModel byFingerprint(ModelFingerprint fingerprint);
}
