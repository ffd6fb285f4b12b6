/** Sign-in. */
@NullMarked
package fr.scoreclair.advisor.security.ui;

import org.jspecify.annotations.NullMarked;
