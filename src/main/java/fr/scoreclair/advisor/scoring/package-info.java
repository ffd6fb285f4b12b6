/** Score and explain in one act; assessments and their history. */
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {"base", "chart", "audit", "security", "riskmodel", "client"})
@NullMarked
package fr.scoreclair.advisor.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
