package fr.scoreclair.advisor.decision.letter;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code scoreclair.letter.*}: who writes, and whom a client can turn to.
 *
 * @param place where the bank dates its letters
 * @param reviewAddress where a review by a person is asked for, in one line
 * @param dataProtection how to reach who answers for personal data, in one line
 * @param authority the supervisory authority, in one line
 */
@ConfigurationProperties("scoreclair.letter")
public record LetterSettings(
        @DefaultValue("Banque de démonstration ScoreClair") String bank,
        @DefaultValue({"1 rue de l’Exemple", "75000 Paris"}) List<String> address,
        @DefaultValue("Paris") String place,

        @DefaultValue("Service réexamen, 1 rue de l’Exemple, 75000 Paris")
        String reviewAddress,

        @DefaultValue("reexamen@banque.example") String reviewMail,
        @DefaultValue("donnees-personnelles@banque.example") String dataProtection,

        @DefaultValue("CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, www.cnil.fr")
        String authority) {

    public LetterSettings {
        address = List.copyOf(address);
    }
}
