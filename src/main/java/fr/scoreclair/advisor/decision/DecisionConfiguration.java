package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.audit.Audited;
import fr.scoreclair.advisor.decision.letter.LetterSettings;
import fr.scoreclair.advisor.decision.oversight.FlagRule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's settings, and its promises to the trail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DecisionSettings.class, LetterSettings.class, FlagRule.class})
class DecisionConfiguration {

    @Bean
    Audited auditedDecision() {
        return new Audited("decision", "decision.recorded", "decision:");
    }

    @Bean
    Audited auditedApproval() {
        return new Audited("approval", "approval.recorded", "approval:");
    }

    @Bean
    Audited auditedPreliminaryOpinion() {
        return new Audited("preliminary_opinion", "preliminary_opinion.stated", "preliminary_opinion:");
    }

    @Bean
    Audited auditedLetter() {
        return new Audited("letter", "letter.created", "letter:");
    }
}
