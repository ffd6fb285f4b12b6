package fr.scoreclair.advisor.portfolio.cutoff;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No proposal and no verdict without its event. */
@Configuration(proxyBeanMethods = false)
class CutoffConfiguration {

    @Bean
    Audited auditedThresholdProposal() {
        return new Audited("threshold_proposal", ThresholdEvent.PROPOSED, ThresholdEvent.PROPOSAL);
    }

    @Bean
    Audited auditedThresholdVerdict() {
        return new Audited("threshold_verdict", ThresholdEvent.CONCLUDED, ThresholdEvent.VERDICT);
    }
}
