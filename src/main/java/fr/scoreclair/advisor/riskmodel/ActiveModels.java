package fr.scoreclair.advisor.riskmodel;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which version scores which product. The whole set is replaced at once: a reader sees the old set or the new one, never a
 * mixture, and a request that has taken its model keeps it to the end. Thread-safe.
 */
final class ActiveModels {

    private volatile Map<String, RiskModel> byProduct = Map.of();

    /** The newest version of each product, the default product first, becomes active. */
    void replace(Collection<RiskModel> models) {
        Map<String, RiskModel> next = new LinkedHashMap<>();
        models.stream()
                .sorted(Comparator.comparing(
                                (RiskModel m) -> !m.catalogue().product().equals(RiskModels.DEFAULT_PRODUCT))
                        .thenComparing(m -> m.catalogue().product())
                        .thenComparing(m -> m.catalogue().version(), Versions.NEWEST_FIRST))
                .forEach(model -> next.putIfAbsent(model.catalogue().product(), model));
        byProduct = Collections.unmodifiableMap(next);
    }

    List<RiskModel> all() {
        return List.copyOf(byProduct.values());
    }

    Optional<RiskModel> of(String product) {
        return Optional.ofNullable(byProduct.get(product));
    }

    Set<String> products() {
        return byProduct.keySet();
    }
}
