package fr.scoreclair.advisor.whatif;

import fr.scoreclair.advisor.support.Examples;
import fr.scoreclair.advisor.support.TestDatabase;
import java.util.UUID;

/** Clients whose files can be simulated: {@link Examples#ordinary()} in Paris and in Lyon, and one in Paris without an income. */
public final class Trying {

    public static final UUID PARIS = UUID.fromString("00000000-0000-4000-8000-00000000e001");
    public static final UUID LYON = UUID.fromString("00000000-0000-4000-8000-00000000e002");
    public static final UUID INCOMPLETE = UUID.fromString("00000000-0000-4000-8000-00000000e003");

    private Trying() {}

    public static void clients(TestDatabase database) {
        database.forgetAssessmentsAndTrail();
        client(database, PARIS, "D-ESSAI-1", "Paris", "conseiller", "");
        client(database, LYON, "D-ESSAI-2", "Lyon", "conseiller2", "");
        client(database, INCOMPLETE, "D-ESSAI-3", "Paris", "conseiller", "AMT_INCOME_TOTAL");
    }

    private static void client(
            TestDatabase database, UUID id, String file, String agency, String advisor, String without) {
        int added = database.asOwner()
                .update(
                        "insert into client values (?, ?, ?, ?, 'pret-personnel', now()) on conflict do nothing",
                        id,
                        file,
                        agency,
                        advisor);
        if (added == 0) {
            return;
        }
        Examples.ordinary().forEach((feature, value) -> {
            if (!feature.equals(without) && value != null) {
                database.asOwner().update("""
                                insert into client_datum (client_id, feature, value, as_of, source, simulated, recorded_by, recorded_at)
                                values (?, ?, ?, current_date, 'essai', true, 'essai', now())""", id, feature, value);
            }
        });
    }
}
