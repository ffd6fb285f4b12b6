/**
 * The model factory: data sets, pipeline, figures, PMML export. Compiled with the tests, so the training libraries never
 * reach the running application.
 */
@NullMarked
package fr.scoreclair.training;

import org.jspecify.annotations.NullMarked;
