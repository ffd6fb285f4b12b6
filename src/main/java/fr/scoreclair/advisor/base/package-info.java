/** What all rooms share and none owns: the clock, formats, the acting person, problem documents, the main layout. */
@ApplicationModule(
        displayName = "Base",
        allowedDependencies = {})
@NullMarked
package fr.scoreclair.advisor.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
