/** The append-only, hash-chained trail; owns {@link fr.scoreclair.advisor.audit.AuditedEvent}; knows no feature. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"base"})
@NullMarked
package fr.scoreclair.advisor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
