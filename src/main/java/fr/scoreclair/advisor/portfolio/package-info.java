/** All clients at once: rescoring and what it finds. */
@ApplicationModule(
        displayName = "Portfolio",
        allowedDependencies = {"base", "pdf", "chart", "audit", "security", "riskmodel", "client", "scoring"})
@NullMarked
package fr.scoreclair.advisor.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
