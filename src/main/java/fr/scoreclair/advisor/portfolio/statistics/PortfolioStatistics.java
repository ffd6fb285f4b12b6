package fr.scoreclair.advisor.portfolio.statistics;

import fr.scoreclair.advisor.client.ClientFilter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The portfolio in figures, for supervisors, who see every agency. Every figure is of exactly the clients that the client list finds
 * by the same filter; a text in it is not looked at. The first look at a product reads all of it: call from the background.
 */
@Service
public class PortfolioStatistics {

    private static final String MAY = "hasRole('SUPERVISOR')";

    private final Snapshots snapshots;
    private final Clock clock;

    PortfolioStatistics(Snapshots snapshots, Clock clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * What the clients a filter names add up to.
     *
     * @param filter with its product
     */
    @PreAuthorize(MAY)
    public Figures figures(ClientFilter filter) {
        return Summary.of(snapshots.of(product(filter)), filter, LocalDate.now(clock));
    }

    /** The same with all clients read anew first. */
    @PreAuthorize(MAY)
    public Figures freshFigures(ClientFilter filter) {
        return Summary.of(snapshots.fresh(product(filter)), filter, LocalDate.now(clock));
    }

    /** When the clients at hand were read; newer than what is shown means that there is something to show. */
    @PreAuthorize(MAY)
    public Optional<Instant> readAt(String product) {
        return snapshots.readAt(product);
    }

    /** The agencies of a product's clients, in order, whatever the filter. */
    @PreAuthorize(MAY)
    public List<String> agencies(String product) {
        return snapshots.of(product).desks().stream()
                .map(Snapshot.Seat::agency)
                .distinct()
                .sorted()
                .toList();
    }

    private static String product(ClientFilter filter) {
        return Objects.requireNonNull(filter.product(), "figures are of one product");
    }
}
