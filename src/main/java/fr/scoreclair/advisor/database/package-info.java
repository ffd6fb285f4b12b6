/** Where the data live: the embedded PostgreSQL, its two roles, and what its absence means. Nobody calls it; Spring does. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"base"})
@NullMarked
package fr.scoreclair.advisor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
