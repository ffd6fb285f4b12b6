/** Simulations, loan arithmetic, scenarios: what the score would be, never what it is. */
@ApplicationModule(
        displayName = "What if",
        allowedDependencies = {
            "base",
            "chart",
            "audit",
            "security",
            "riskmodel",
            "client",
            "scoring",
            "scoring :: asked",
            "scoring :: web"
        })
@NullMarked
package fr.scoreclair.advisor.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
