package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No score without its trace: the promise that the audit room keeps comparing. */
@Configuration(proxyBeanMethods = false)
class AuditedAssessments {

    @Bean
    Audited auditedAssessment() {
        return new Audited("assessment", "assessment.created", "assessment:");
    }
}
