package fr.scoreclair.advisor.benchmark;

import fr.scoreclair.advisor.portfolio.rescoring.PortfolioRooms;
import fr.scoreclair.advisor.portfolio.rescoring.Rescoring;
import fr.scoreclair.advisor.portfolio.rescoring.SampleBank;
import fr.scoreclair.advisor.riskmodel.ManyExplained;
import fr.scoreclair.advisor.riskmodel.RiskModel;
import fr.scoreclair.advisor.riskmodel.RiskModels;
import fr.scoreclair.advisor.support.ActingPerson;
import fr.scoreclair.advisor.support.PostgresTestSupport;
import fr.scoreclair.advisor.support.TestDatabase;
import fr.scoreclair.simulation.SimulatedBank;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application's side of src/spark/run.sh: a database of simulated clients, rescored by the application, and
 * {@link RiskModel#explainMany}'s doubles of some of them in a file. Says where the database is, then waits until its input ends.
 */
final class SparkBank {

    private static final int DOUBLES = 20_000;

    private SparkBank() {}

    /** @param arguments how many clients; the file for the doubles */
    public static void main(String[] arguments) throws IOException {
        int clients = Integer.parseInt(arguments[0]);
        Map<String, Object> settings = Map.of("scoreclair.demo", "false", "logging.level.root", "warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(PortfolioRooms.class)
                .web(WebApplicationType.NONE)
                .initializers(new PostgresTestSupport(), own -> own.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
                .run()) {
            TestDatabase database = context.getBean(TestDatabase.class);
            new SampleBank(database.asOwner()).fill(clients);
            plantUnscorable(database.asOwner(), clients);
            RiskModel model = context.getBean(RiskModels.class).active("pret-personnel");
            doubles(model, Math.min(clients - 2, DOUBLES), Path.of(arguments[1]));
            ActingPerson.is("superviseur", "SUPERVISOR", null);
            long start = System.nanoTime();
            context.getBean(Rescoring.class).start("pret-personnel");
            System.out.printf("rescored by the application in %.1f s%n", (System.nanoTime() - start) / 1e9);
            System.out.println("READY " + database.url());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        System.exit(0);
    }

    /** The last client's credit is beyond what the model allows, and the last but one has never been asked anything. */
    private static void plantUnscorable(JdbcTemplate owner, int clients) {
        owner.update("""
                        insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                        values (?, 'AMT_CREDIT', 9e9, '2026-11-01', 'test', true, 'test', '2026-11-02')""", SampleBank.id(clients - 1));
        owner.update("delete from client_datum where client_id = ?", SampleBank.id(clients - 2));
    }

    private static void doubles(RiskModel model, int clients, Path file) throws IOException {
        SimulatedBank bank = new SimulatedBank(SimulatedBank.DEFAULT_SEED);
        double[][] vectors = IntStream.range(0, clients)
                .mapToObj(i -> bank.client(i).features())
                .toArray(double[][]::new);
        ManyExplained explained = model.explainMany(vectors);
        int features = vectors[0].length;
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(clients);
            out.writeInt(features);
            for (int i = 0; i < clients; i++) {
                UUID id = SampleBank.id(i);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
                out.writeDouble(explained.probabilities()[i]);
                out.writeDouble(explained.margins()[i]);
                out.writeDouble(explained.base());
                for (int f = 0; f < features; f++) {
                    out.writeDouble(explained.contributions()[i * features + f]);
                }
            }
        }
    }
}
