@NullMarked
package fr.scoreclair.advisor.support;

import org.jspecify.annotations.NullMarked;
