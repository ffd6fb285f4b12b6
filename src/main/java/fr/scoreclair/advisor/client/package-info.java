/** Clients, their data with dates and sources, freshness, search. */
@ApplicationModule(
        displayName = "Clients",
        allowedDependencies = {"base", "audit", "security"})
@NullMarked
package fr.scoreclair.advisor.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
