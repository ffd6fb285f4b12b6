package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.ShippedModels;
import fr.scoreclair.advisor.whatif.RecourseTimed;
import java.util.Locale;

/**
 * How long « Que faudrait-il ? » takes over refused reference rows, and for how many it finds something; then how long the
 * band of stale data takes with three and with all data stale. Processor time of one thread, after warming up.
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
                System.out.printf(
                        Locale.ROOT,
                        "%-15s %-22s %5d rows  p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  %s%n",
                        product,
                        figures.what(),
                        figures.rows(),
                        figures.p50(),
                        figures.p95(),
                        figures.most(),
                        figures.note());
            }
        }
        System.exit(0);
    }
}
