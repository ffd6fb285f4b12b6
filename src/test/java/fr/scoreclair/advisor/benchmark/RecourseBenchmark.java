package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.whatif.RecourseTimed;
import java.util.Locale;

/**
 * How long « Que faudrait-il ? » takes over refused reference rows, and for how many it finds something; then how long the
 * band of stale data takes with three and with all data stale. Processor time of one thread and time on the clock, after
 * warming up.
 *
 * <pre>src/test/shell/bench.sh recourse</pre>
 */
final class RecourseBenchmark {

    private RecourseBenchmark() {}

    public static void main(String[] arguments) {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        for (String product : new String[] {"pret-personnel", "credit-es"}) {
            RiskModel model = ShippedModels.model(product);
            for (RecourseTimed.Figures figures : RecourseTimed.run(model, ShippedModels.rows(product), most)) {
                print(product, figures, "processor", figures.processor());
                print(product, figures, "clock", figures.clock());
            }
        }
        System.exit(0);
    }

    private static void print(
            String product, RecourseTimed.Figures figures, String measure, RecourseTimed.Times times) {
        System.out.printf(
                Locale.ROOT,
                "%-15s %-16s %5d rows  %-9s  p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  %s%n",
                product,
                figures.what(),
                figures.rows(),
                measure,
                times.p50(),
                times.p95(),
                times.most(),
                figures.note());
    }
}
