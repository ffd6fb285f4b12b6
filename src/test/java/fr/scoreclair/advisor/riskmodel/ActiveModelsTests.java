package fr.scoreclair.advisor.riskmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A new set of models takes over while requests run. */
class ActiveModelsTests {
    private static final String PRODUCT = "credit-es";
    private static final int THREADS = 2;
    private static final int SWAPS = 2_000;

    /** The shipped version against half its reference rows, under the next version number. */
    private static ModelFiles nextVersion() {
        ModelFiles files = ShippedModels.files(PRODUCT);
        String catalogue = new String(files.catalogue(), StandardCharsets.UTF_8);
        String reference = new String(files.reference(), StandardCharsets.UTF_8);
        String[] lines = reference.split("\n");
        String half = String.join("\n", List.of(lines).subList(0, lines.length / 2)) + "\n";
        return new ModelFiles(
                PRODUCT + "/1.0.1",
                files.pmml(),
                catalogue.replace("version: 1.0.0", "version: 1.0.1").getBytes(StandardCharsets.UTF_8),
                half.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void no_request_fails_or_mixes_versions_while_the_set_is_replaced_two_thousand_times() throws Exception {
        RiskModel one = ShippedModels.model(PRODUCT);
        RiskModel two = ModelLoader.load(nextVersion());
        RiskModel other = ShippedModels.model("pret-personnel");
        double[] row = ShippedModels.rows(PRODUCT)[7];
        Map<ModelFingerprint, Double> base = Map.of(
                one.fingerprint(), one.explain(row, ReferenceGroup.AVERAGE).baseMargin(),
                two.fingerprint(), two.explain(row, ReferenceGroup.AVERAGE).baseMargin());
        assertThat(base.values().stream().distinct()).hasSize(2);
        ActiveModels active = new ActiveModels();
        active.replace(List.of(one, other));
        AtomicBoolean swapping = new AtomicBoolean(true);
        CountDownLatch started = new CountDownLatch(THREADS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Map<ModelFingerprint, Long>>> clients = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                clients.add(pool.submit(() -> {
                    Map<ModelFingerprint, Long> answered = new HashMap<>();
                    do {
                        RiskModel model = active.of(PRODUCT).orElseThrow();
                        double answer =
                                model.explain(row, ReferenceGroup.AVERAGE).baseMargin();
                        assertThat(answer).isEqualTo(base.get(model.fingerprint()));
                        assertThat(active.all()).hasSize(2);
                        answered.merge(model.fingerprint(), 1L, Long::sum);
                        started.countDown();
                    } while (swapping.get());
                    return answered;
                }));
            }
            started.await();
            for (int i = 0; i < SWAPS; i++) {
                active.replace(List.of(i % 2 == 0 ? two : one, other));
                Thread.onSpinWait();
                if (i % 51 == 0) {
                    active.of(PRODUCT).orElseThrow().explain(row, ReferenceGroup.AVERAGE);
                }
            }
            swapping.set(false);
            Set<ModelFingerprint> seen = new HashSet<>();
            for (Future<Map<ModelFingerprint, Long>> client : clients) {
                seen.addAll(client.get().keySet());
            }
            assertThat(seen).isEqualTo(base.keySet());
        }
    }

    @Test
    void the_newest_version_of_each_product_is_active_the_default_product_first() throws Exception {
        ActiveModels active = new ActiveModels();
        RiskModel newer = ModelLoader.load(nextVersion());
        active.replace(List.of(ShippedModels.model(PRODUCT), newer, ShippedModels.model("pret-personnel")));
        assertThat(active.all()).containsExactly(ShippedModels.model("pret-personnel"), newer);
        assertThat(active.of("no-such-product")).isEmpty();
    }
}
