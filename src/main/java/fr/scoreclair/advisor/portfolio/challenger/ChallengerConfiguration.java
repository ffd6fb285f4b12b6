package fr.scoreclair.advisor.portfolio.challenger;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No designation without its event. */
@Configuration(proxyBeanMethods = false)
class ChallengerConfiguration {

    @Bean
    Audited auditedDesignation() {
        return new Audited("challenger_designation", ChallengerEvent.ACTION, ChallengerEvent.SUBJECT);
    }
}
