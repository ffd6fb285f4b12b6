package fr.scoreclair.advisor.client.demo;

import fr.scoreclair.advisor.client.demo.DemoClient.Fact;
import fr.scoreclair.advisor.client.demo.DemoClient.Outcome;
import fr.scoreclair.simulation.SpanishApplication;
import fr.scoreclair.simulation.SpanishApplications;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The 4,454 real applications of {@code credit-es}. Their values and outcomes are real; the data set has no dates, so these are not. */
final class RealApplications extends Portfolio {

    private static final String FILE = "db/demo/credit_data.csv";
    private static final String SOURCE = "demande réelle credit_data (date simulée)";
    private final List<SpanishApplication> rows;

    RealApplications(long seed, Clock clock) {
        super(seed, clock);
        try (Reader csv = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            rows = SpanishApplications.read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo data " + FILE, e);
        }
    }

    @Override
    String name() {
        return "credit_data";
    }

    @Override
    long size() {
        return rows.size();
    }

    @Override
    String product() {
        return "credit-es";
    }

    @Override
    char letter() {
        return 'E';
    }

    @Override
    Contents contents(long index, Ages ages) {
        SpanishApplication row = rows.get((int) index);
        double[] values = row.features();
        LocalDate application = ages.within(45);
        List<Fact> facts = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            String feature = SpanishApplication.FEATURES.get(i);
            LocalDate asOf =
                    switch (feature) {
                        case "AGE" -> ages.fileOpened();
                        case "CREDIT_AMOUNT", "ANNUITY" -> application;
                        case "INCOME", "EXPENSES", "SENIORITY" -> ages.within(300);
                        default -> ages.within(240);
                    };
            facts.add(new Fact(feature, values[i], asOf, SOURCE));
        }
        return new Contents(facts, new Outcome(row.defaulted(), ages.sinceOpening(), SOURCE, false));
    }
}
