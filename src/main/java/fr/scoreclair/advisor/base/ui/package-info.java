/** The frame around every screen: header, navigation, language, scheme, refusals in plain words. */
@NullMarked
package fr.scoreclair.advisor.base.ui;

import org.jspecify.annotations.NullMarked;
