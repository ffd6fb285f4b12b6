package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.audit.Audited;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The night's run, and the promise that no piece is without its event. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RescoringConfiguration {

    @Bean
    Audited auditedPiece() {
        return new Audited("rescoring_chunk", RescoringEvent.PIECE, RescoringEvent.PIECE_SUBJECT);
    }
}
