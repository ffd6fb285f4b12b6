package fr.scoreclair.advisor.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a reason is told to another system. */
class PredictAnswerTests {

    private static String json(boolean tied) {
        return JsonMapper.shared()
                .writeValueAsString(new PredictAnswer.Told("AMT_CREDIT", "raises", 3.1, "Un montant.", tied));
    }

    @Test
    void aTieIsToldOnlyWhereThereIsOne() {
        assertThat(json(false))
                .isEqualTo(
                        "{\"feature\":\"AMT_CREDIT\",\"direction\":\"raises\",\"points\":3.1,\"text\":\"Un montant.\"}");
        assertThat(json(true)).endsWith(",\"tied\":true}");
    }
}
