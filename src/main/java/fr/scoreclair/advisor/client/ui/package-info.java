/** The list of clients. */
@NullMarked
package fr.scoreclair.advisor.client.ui;

import org.jspecify.annotations.NullMarked;
