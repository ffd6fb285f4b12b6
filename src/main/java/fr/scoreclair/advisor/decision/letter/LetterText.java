package fr.scoreclair.advisor.decision.letter;

import java.util.List;

/**
 * The words of a letter, without the name of the person it goes to and without its date, which is that of the decision in
 * force.
 *
 * @param sender the bank's name and address, a line each
 * @param place where it is dated
 * @param reference what the client quotes, a line each
 * @param notice a line above all others (simulated data), empty where there is none
 * @param page what goes on the first page
 * @param annex what follows
 */
public record LetterText(
        String title,
        List<String> sender,
        String place,
        List<String> reference,
        String notice,
        String greeting,
        List<Block> page,
        String signature,
        List<Block> annex) {

    public LetterText {
        sender = List.copyOf(sender);
        reference = List.copyOf(reference);
        page = List.copyOf(page);
        annex = List.copyOf(annex);
    }
}
