package fr.scoreclair.training;

import fr.scoreclair.simulation.SimulatedBank;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes a simulated bank of any size as Home Credit's five tables, in constant memory:
 * {@code SimulateTables FOLDER CLIENTS [SEED]}.
 */
public final class SimulateTables {

    private SimulateTables() {}

    /** See the class comment; one client in thirteen goes to {@code application_test}, as in the training. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("SimulateTables FOLDER CLIENTS [SEED]");
        }
        long clients = Long.parseLong(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : SimulatedBank.DEFAULT_SEED;
        long unlabelled = clients / 13;
        TableWriter.write(new SimulatedBank(seed), Path.of(arguments[0]), clients - unlabelled, unlabelled);
    }
}
