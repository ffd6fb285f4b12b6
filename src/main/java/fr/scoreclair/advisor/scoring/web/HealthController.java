package fr.scoreclair.advisor.scoring.web;

import fr.scoreclair.advisor.base.Unavailable;
import fr.scoreclair.advisor.scoring.Readiness;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Probes for balancers and scripts; no token needed, nothing told but yes or no. */
@RestController
@Hidden
class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** Alive: the process answers. A database that is away is no reason to kill it. */
    @GetMapping("/livez")
    ResponseEntity<Map<String, String>> alive() {
        return told(HttpStatus.OK, "ok");
    }

    @GetMapping({"/healthz", "/readyz"})
    ResponseEntity<Map<String, String>> ready() {
        try {
            return readiness.canScoreAndAudit()
                    ? told(HttpStatus.OK, "ok")
                    : told(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        } catch (Unavailable e) {
            return told(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    private static ResponseEntity<Map<String, String>> told(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word));
    }
}
