/** What would have to change, and what stale data may hide: nothing here is an assessment. */
@ApplicationModule(
        displayName = "What if",
        allowedDependencies = {"base", "chart", "audit", "security", "riskmodel", "client", "scoring"})
@NullMarked
package fr.scoreclair.advisor.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
