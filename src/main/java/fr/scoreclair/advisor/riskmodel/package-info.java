/** Model versions, catalogue, parity with JPMML; the only door to treeshap and to JPMML. */
@ApplicationModule(
        displayName = "Risk models",
        allowedDependencies = {"base"})
@NullMarked
package fr.scoreclair.advisor.riskmodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
