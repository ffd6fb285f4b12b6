package fr.scoreclair.advisor.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchTests {

    @Test
    @DisplayName("What is looked for comes back from its address, and looking for everything needs none")
    void thereAndBack() {
        Search search = new Search(LocalDate.of(2026, 11, 1), null, "conseiller", "assessment.created", "client:é & 1");
        assertThat(Search.of(QueryParameters.fromString(search.query()))).isEqualTo(search);
        assertThat(Search.EVERYTHING.query()).isEmpty();
        assertThat(Search.of(QueryParameters.fromString("from=hier&actor=%20"))).isEqualTo(Search.EVERYTHING);
    }
}
