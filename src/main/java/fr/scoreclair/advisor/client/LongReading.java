package fr.scoreclair.advisor.client;

import java.time.Duration;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the transaction under way read for longer than an answer may take: for a file that is being downloaded. */
@Component
class LongReading {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;

    LongReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void allow() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis()); // the pool sets it back
            return true;
        });
        jdbc.execute("set local statement_timeout = '10min'");
    }
}
