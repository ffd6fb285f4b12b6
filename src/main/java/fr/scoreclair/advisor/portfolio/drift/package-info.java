/**
 * Whether clients, data and scores are still those the model was made for: population stability, share of missing data, and how well
 * the scores have told what came after. What is found becomes an alert, which a person answers.
 */
@NullMarked
package fr.scoreclair.advisor.portfolio.drift;

import org.jspecify.annotations.NullMarked;
