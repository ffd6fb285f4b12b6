package fr.scoreclair.advisor.support;

import fr.scoreclair.advisor.ScoreClair;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The application as it runs, on a free port, with the demo accounts, the shipped models and a database of its own. All test
 * classes that carry this share one start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ScoreClair.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.productionMode=true",
            "scoreclair.demo=true",
            "scoreclair.demo-clients=10",
            "scoreclair.data=target/test-data",
            "logging.level.org.atmosphere=warn"
        })
@OnPostgres
public @interface WholeApplication {}
