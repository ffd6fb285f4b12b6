package fr.scoreclair.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.scoreclair.simulation.SimulatedBank;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any number of clients in constant memory: whoever was drawn is forgotten, and where one starts does not matter. */
class StreamingTest {

    @Test
    void nobody_who_was_drawn_is_remembered() throws InterruptedException {
        SimulatedBank bank = new SimulatedBank(3);
        List<WeakReference<Object>> drawn = new ArrayList<>();
        try (Stream<?> clients = bank.clients(2_000)) {
            clients.forEach(client -> drawn.add(new WeakReference<>(client)));
        }
        for (int attempt = 0; attempt < 50 && drawn.stream().anyMatch(one -> one.get() != null); attempt++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(drawn).allMatch(one -> one.get() == null);
        assertThat(bank.client(1_999).index()).isEqualTo(1_999);
    }

    @Test
    void the_ten_millionth_client_costs_no_more_than_the_first() {
        SimulatedBank bank = new SimulatedBank(3);
        assertThat(bank.client(9_999_999).features()).hasSize(10);
        assertThat(bank.client(Integer.MAX_VALUE + 5L).application().skIdCurr())
                .isEqualTo(Integer.MAX_VALUE + 100_006L);
    }

    @Test
    void a_longer_bank_begins_with_the_shorter_one_byte_for_byte(@TempDir Path folder) throws IOException {
        TableWriter.write(new SimulatedBank(3), folder.resolve("short"), 200, 0);
        TableWriter.write(new SimulatedBank(3), folder.resolve("long"), 400, 0);
        for (String table :
                new String[] {"application_train", "bureau", "previous_application", "installments_payments"}) {
            assertThat(Files.readString(folder.resolve("long/" + table + ".csv")))
                    .startsWith(Files.readString(folder.resolve("short/" + table + ".csv")));
        }
    }
}
