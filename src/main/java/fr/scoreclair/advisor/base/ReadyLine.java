package fr.scoreclair.advisor.base;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line a person who typed {@code ./run} waits for: where to go and, in demo mode only, as whom. */
@Component
class ReadyLine {

    private final boolean demo;

    ReadyLine(@Value("${scoreclair.demo:true}") boolean demo) {
        this.demo = demo;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return; // no web server: a test or a command
        }
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        String address = scheme + "://" + environment.getProperty("server.address", "127.0.0.1") + ":" + port;
        System.out.println(
                demo
                        ? "ScoreClair is ready: " + address
                                + "  (demo accounts: conseiller, conseiller2, superviseur, superviseur2, conformite, modele;"
                                + " password: demo)"
                        : "ScoreClair is ready: " + address);
    }
}
