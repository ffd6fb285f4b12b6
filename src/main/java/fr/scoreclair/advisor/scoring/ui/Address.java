package fr.scoreclair.advisor.scoring.ui;

import com.vaadin.flow.router.QueryParameters;
import fr.scoreclair.advisor.client.ClientSummary;
import fr.scoreclair.advisor.riskmodel.Explained;
import fr.scoreclair.advisor.riskmodel.ReferenceGroup;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where what the Scorer shows can be found again: the assessment, else whose file it is, else the product. */
final class Address {

    static final String ASSESSMENT = "assessment";
    static final String REFERENCE = "reference";
    static final String CLIENT = "client";
    static final String PRODUCT = "product";

    private Address() {}

    static String of(Result result, ReferenceGroup reference, Sheet sheet) {
        Map<String, String> told = new LinkedHashMap<>();
        ClientSummary client = sheet.client();
        if (result instanceof Result.Loaded(AssessmentView assessment, Explained against)) {
            told.put(ASSESSMENT, assessment.id().toString());
            if (reference != assessment.explained().reference()) {
                told.put(REFERENCE, reference.name());
            }
        } else if (client != null) {
            told.put(CLIENT, client.id().toString());
        } else {
            told.put(PRODUCT, sheet.catalogue().product());
        }
        return "scorer?" + QueryParameters.simple(told).getQueryString();
    }
}
