package fr.scoreclair.advisor.portfolio.drift;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The promises that no check, alert or answer is without its event. */
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {

    @Bean
    Audited auditedCheck() {
        return new Audited("drift_check", AlertEvent.CHECKED, AlertEvent.CHECK);
    }

    @Bean
    Audited auditedAlert() {
        return new Audited("drift_alert", AlertEvent.RAISED, AlertEvent.ALERT);
    }

    @Bean
    Audited auditedAcknowledgement() {
        return new Audited("drift_acknowledgement", AlertEvent.ACKNOWLEDGED, AlertEvent.ACKNOWLEDGEMENT);
    }
}
