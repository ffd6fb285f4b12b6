/** « Décider » and « Approbations ». */
@NullMarked
package fr.scoreclair.advisor.decision.ui;

import org.jspecify.annotations.NullMarked;
