package fr.scoreclair.advisor;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The credit-decision workbench. */
@SpringBootApplication
@Modulithic(systemName = "ScoreClair")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://sc/app.css")
@Push
public class ScoreClair implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "sc/icon.svg", "any");
        settings.setPageTitle("ScoreClair");
    }

    public static void main(String[] args) {
        SpringApplication.run(ScoreClair.class, args);
    }
}
