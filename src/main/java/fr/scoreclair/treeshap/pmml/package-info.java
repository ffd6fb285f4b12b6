/** PMML documents read into tree ensembles, or refused with the name of the element that cannot be honoured. */
@NullMarked
package fr.scoreclair.treeshap.pmml;

import org.jspecify.annotations.NullMarked;
