@NullMarked
package fr.scoreclair.advisor;

import org.jspecify.annotations.NullMarked;
