/** Tagged PDF: documents whose structure readers know, with their fonts inside. */
@ApplicationModule(
        displayName = "PDF",
        allowedDependencies = {})
@NullMarked
package fr.scoreclair.advisor.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
