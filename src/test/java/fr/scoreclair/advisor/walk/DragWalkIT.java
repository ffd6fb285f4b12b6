package fr.scoreclair.advisor.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.advisor.whatif.Trying;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long « Simuler » takes from a step of a drag to the picture, on loopback; prints, and asserts only that it moves at all. */
class DragWalkIT extends InTheBrowser {

    /**
     * Moves the loan's first slider step by step. Of each step: {@code sent} until the request leaves, {@code server} until its
     * answer begins, {@code told} until the words of the gauge have changed, {@code seen} until the picture after that is done;
     * all in milliseconds since the step; and how many {@code requests} it took and {@code bytes} came back.
     */
    private static final String DRAG = """
            async steps => {
              const slider = document.querySelector('.sc-lever input[type=range]');
              const words = document.querySelector('[data-after] sc-gauge').shadowRoot.querySelector('.words');
              const painted = () => new Promise(done => requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = done;
                port2.postMessage(0);
              }));
              const took = [];
              for (let i = 0; i < steps; i++) {
                performance.clearResourceTimings();
                const before = words.textContent;
                const changed = new Promise(done => {
                  const look = new MutationObserver(() => words.textContent !== before && (look.disconnect(), done(true)));
                  look.observe(words, { childList: true, characterData: true, subtree: true });
                  setTimeout(() => (look.disconnect(), done(false)), 1000);
                });
                const began = performance.now();
                slider.value = 4000 + (i * 7919) % 60000;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                const moved = await changed;
                const told = performance.now() - began;
                await painted();
                const seen = performance.now() - began;
                await new Promise(done => setTimeout(done, 60));
                const asked = performance.getEntriesByType('resource').filter(one => one.name.includes('v-r=uidl'));
                const first = asked[0];
                if (moved) {
                  took.push({ told, seen, requests: asked.length, sent: first ? first.requestStart - began : -1,
                    server: first ? first.responseStart - began : -1,
                    bytes: asked.reduce((sum, one) => sum + one.transferSize, 0) });
                }
              }
              slider.dispatchEvent(new Event('change', { bubbles: true }));
              return took;
            }""";

    /** Quick moves of a hand: thirty a second, not waiting for pictures; how long after the last one its words stand there. */
    private static final String RUSH = """
            async rounds => {
              const slider = document.querySelector('.sc-lever input[type=range]');
              const words = document.querySelector('[data-after] sc-gauge').shadowRoot.querySelector('.words');
              const took = [];
              for (let round = 0; round < rounds; round++) {
                performance.clearResourceTimings();
                let changes = 0, last = 0;
                const look = new MutationObserver(() => { changes++; last = performance.now(); });
                look.observe(words, { childList: true, characterData: true, subtree: true });
                const start = performance.now();
                let ended = start;
                for (let i = 0; i < 30; i++) {
                  slider.value = 4000 + ((round * 13 + i) * 1999) % 60000;
                  slider.dispatchEvent(new Event('input', { bubbles: true }));
                  ended = performance.now();
                  await new Promise(done => setTimeout(done, 33));
                }
                await new Promise(done => setTimeout(done, 600));
                look.disconnect();
                took.push({ after: Math.max(0, last - ended), changes,
                  requests: performance.getEntriesByType('resource').filter(one => one.name.includes('v-r=uidl')).length });
              }
              return took;
            }""";

    /** What any request costs between this browser and this server: a file of a few hundred bytes. */
    private static final String PLAIN = """
            async times => {
              const took = [];
              for (let i = 0; i < times; i++) {
                const began = performance.now();
                await (await fetch('/sc/icon.svg?' + i)).text();
                took.push({ took: performance.now() - began });
              }
              return took;
            }""";

    @Test
    @DisplayName("From drag to picture, on loopback")
    void drag() {
        Trying.clients(database);
        try (Walker walker = walker(1280, 900, 1)) {
            walker.prefers("fr", "light");
            walker.signInAs("conseiller");
            walker.goTo("/simuler/" + Trying.PARIS);
            walker.see("sc-lines[drawn]");
            walker.page().evaluate(DRAG, 40);
            List<?> steps = (List<?>) walker.page().evaluate(DRAG, 100);
            List<?> plain = (List<?>) walker.page().evaluate(PLAIN, 40);
            print("plain request", plain, "took");
            for (String figure : List.of("sent", "server", "told", "seen", "requests", "bytes")) {
                print("step, " + figure, steps, figure);
            }
            List<?> rounds = (List<?>) walker.page().evaluate(RUSH, 10);
            for (String figure : List.of("after", "changes", "requests")) {
                print("rush, " + figure, rounds, figure);
            }
            assertThat(steps).as("steps that moved something").hasSizeGreaterThan(50);
            walker.see(".sc-lever.changed");
            Long made = database.asOwner()
                    .queryForObject("select count(*) from audit_event where action = 'simulation.made'", Long.class);
            assertThat(made).as("a drag is not an event per step").isLessThan(10);
            walker.hasSeenNoFault();
        }
    }

    private static void print(String what, List<?> steps, String figure) {
        ToDoubleFunction<Object> of = step -> ((Number) ((Map<?, ?>) step).get(figure)).doubleValue();
        double[] sorted = steps.stream().mapToDouble(of::applyAsDouble).sorted().toArray();
        double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        System.out.printf(
                Locale.ROOT,
                "%-16s p50 %8.1f  p95 %8.1f  max %8.1f  (%d)%n",
                what,
                sorted[sorted.length / 2],
                p95,
                Arrays.stream(sorted).max().orElse(Double.NaN),
                sorted.length);
    }
}
