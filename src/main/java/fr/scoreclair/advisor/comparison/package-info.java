/** Clients side by side, against similar clients and against the population. */
@ApplicationModule(
        displayName = "Comparison",
        allowedDependencies = {"base", "chart", "audit", "security", "riskmodel", "client"})
@NullMarked
package fr.scoreclair.advisor.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
