package fr.scoreclair.house;

import fr.scoreclair.advisor.ScoreClair;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void noRoomReachesBeyondTheNeighboursItsPackageInfoNames() {
        ApplicationModules.of(ScoreClair.class).verify();
    }
}
