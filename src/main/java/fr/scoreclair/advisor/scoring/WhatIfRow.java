package fr.scoreclair.advisor.scoring;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import java.util.List;

/**
 * What a request would be assessed on.
 *
 * @param data one per feature, in the model's order
 * @param vector the same as the model's vector, NaN = missing
 */
public record WhatIfRow(RiskModel model, List<AssessedDatum> data, double[] vector) {}
