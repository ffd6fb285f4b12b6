package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room promises the trail. */
@Configuration(proxyBeanMethods = false)
class WhatIfConfiguration {

    @Bean
    Audited auditedScenario() {
        return new Audited("scenario", "scenario.kept", "scenario:");
    }

    @Bean
    Audited auditedScenarioRemoval() {
        return new Audited("scenario_removal", "scenario.removed", "scenario:");
    }
}
