/** Charts that know numbers and colours, not credit. */
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {})
@NullMarked
package fr.scoreclair.advisor.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
