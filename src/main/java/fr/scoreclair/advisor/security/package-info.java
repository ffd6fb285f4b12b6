/** Who you are and what you may; the filter chains; sign-in; tokens. */
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"base", "audit"})
@NullMarked
package fr.scoreclair.advisor.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
