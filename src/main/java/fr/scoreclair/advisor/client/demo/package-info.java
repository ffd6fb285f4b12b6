/** Clients for a machine that has none: simulated ones, and the real applications of the Spanish lender. Never in production. */
@NullMarked
package fr.scoreclair.advisor.client.demo;

import org.jspecify.annotations.NullMarked;
