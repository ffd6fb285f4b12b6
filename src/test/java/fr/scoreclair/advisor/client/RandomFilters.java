package fr.scoreclair.advisor.client;

import fr.scoreclair.advisor.client.ClientOrder.By;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Filters and orders somebody might ask for. */
public final class RandomFilters {

    /** Today, to tests: sample clients were opened on this day and the 39 before it. */
    private static final LocalDate SAMPLES = LocalDate.of(2026, 11, 22);

    private final Random random;

    public RandomFilters(long seed) {
        this.random = new Random(seed);
    }

    public ClientFilter next() {
        ClientFilter filter = new ClientFilter(
                sometimes("pret-personnel", "credit-es"), sometimes("d-2026", "01", "7", "é&=+ %_\\", "a..b"));
        filter = filter.withAgency(sometimes("Paris", "Lyon", "Lille", "Saint-Étienne & Cie"))
                .withAdvisor(sometimes("conseiller", "conseiller2"))
                .withFavorable(sometimes(true, false))
                .withState(sometimes(FileState.values()))
                .withDecision(sometimes(LastDecision.values()))
                .withUpdateAsked(sometimes(true, false))
                .withOpened(period());
        for (Facet facet : Facet.values()) {
            filter = filter.with(facet, range(facet == Facet.SCORE ? 1 : facet == Facet.AGE ? 90 : 80_000));
        }
        return filter;
    }

    /** Around the days on which sample clients were opened, leap days and far years now and then. */
    private Period period() {
        if (random.nextInt(4) > 0) {
            return Period.ALL;
        }
        LocalDate a = day();
        LocalDate b = day();
        return switch (random.nextInt(3)) {
            case 0 -> new Period(a, null);
            case 1 -> new Period(null, a);
            default -> a.isAfter(b) ? new Period(b, a) : new Period(a, b);
        };
    }

    private LocalDate day() {
        return switch (random.nextInt(10)) {
            case 0 -> LocalDate.of(2028, 2, 29);
            case 1 -> Period.FIRST;
            case 2 -> Period.LAST;
            default -> SAMPLES.minusDays(random.nextInt(45));
        };
    }

    ClientOrder order() {
        return new ClientOrder(By.values()[random.nextInt(By.values().length)], random.nextBoolean());
    }

    private Range range(double most) {
        if (random.nextInt(4) > 0) {
            return Range.ALL;
        }
        double a = end(most);
        double b = end(most);
        return switch (random.nextInt(3)) {
            case 0 -> new Range(a, null);
            case 1 -> new Range(null, a);
            default -> new Range(Math.min(a, b), Math.max(a, b));
        };
    }

    private double end(double most) {
        double any = random.nextDouble() * most;
        return most > 1 && random.nextBoolean() ? Math.rint(any) : Math.rint(any * 1e6) / 1e6;
    }

    @SafeVarargs
    private <T> @Nullable T sometimes(T... values) {
        List<T> all = Arrays.asList(values);
        return random.nextInt(5) > 0 ? null : all.get(random.nextInt(all.size()));
    }
}
