/** The human act on an assessment: decision, override, second person, letter. */
@ApplicationModule(
        displayName = "Decisions",
        allowedDependencies = {"base", "pdf", "chart", "audit", "security", "riskmodel", "client", "scoring"})
@NullMarked
package fr.scoreclair.advisor.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
