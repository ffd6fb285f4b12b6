package fr.scoreclair.advisor.portfolio.rescoring;

import fr.scoreclair.advisor.base.Background;
import fr.scoreclair.advisor.support.DataRooms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The rooms a run needs, without screens and without the schedule; background work is done at once. */
@ComponentScan(
        basePackages = {"fr.scoreclair.advisor.riskmodel", "fr.scoreclair.advisor.portfolio"},
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {RescoringSchedule.class, RescoringConfiguration.class}),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ui\\..*")
        })
@Import(DataRooms.class)
public class PortfolioRooms {

    @Bean
    Background background() {
        return new Background(Runnable::run);
    }
}
