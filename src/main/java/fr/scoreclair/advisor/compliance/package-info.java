/** What proves the past: the trail read and verified, assessments replayed. */
@ApplicationModule(
        displayName = "Compliance",
        allowedDependencies = {"base", "audit", "security", "riskmodel", "client", "scoring", "chart"})
@NullMarked
package fr.scoreclair.advisor.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
