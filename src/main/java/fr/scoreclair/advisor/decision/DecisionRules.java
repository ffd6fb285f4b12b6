package fr.scoreclair.advisor.decision;

import fr.scoreclair.advisor.base.Refusal;
import fr.scoreclair.advisor.base.Refusal.Violation;
import fr.scoreclair.advisor.decision.DecisionSettings.Limit;
import fr.scoreclair.advisor.riskmodel.Opinion;
import fr.scoreclair.advisor.scoring.AssessedDatum;
import fr.scoreclair.advisor.scoring.AssessmentView;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a decision must bring, when it takes two, and when an opinion comes first. */
@Component
public class DecisionRules {

    public static final int SHORTEST_COMMENT = 10;
    public static final int LONGEST_COMMENT = 2_000;

    private final DecisionSettings settings;

    DecisionRules(DecisionSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether the decider of this assessment is asked for an opinion first: the first eight bytes of SHA-256 over the id, as
     * an unsigned fraction of 2^64, lie below the share. The same for everybody and at every look.
     */
    public boolean opinionFirst(UUID assessment) {
        return fraction(assessment) < settings.preliminaryShare();
    }

    static double fraction(UUID id) {
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * Whether settling this application takes a second person: its amount lies above the product's limit, or is not known, or
     * the product has no limit.
     */
    public boolean takesTwo(AssessmentView assessment) {
        Limit limit = settings.products().get(assessment.product());
        if (limit == null) {
            return true;
        }
        Double amount = assessment.data().stream()
                .filter(datum -> datum.feature().equals(limit.amount()))
                .findFirst()
                .map(AssessedDatum::value)
                .orElse(null);
        return amount == null || amount > limit.above();
    }

    /** @throws Refusal naming all that is missing or too much */
    void check(DecisionRequest request, AssessmentView assessment, boolean opinionMissing) {
        List<Violation> violations = new ArrayList<>();
        Opinion opinion = assessment.explained().opinion();
        boolean override = request.outcome().overrides(opinion);
        OverrideReason reason = request.overrideReason();
        refuse(
                violations,
                assessment.clientId() == null && !settings.withoutClient(),
                "assessment",
                "Une demande sans dossier client ne peut pas être décidée ici.",
                "An application without a client file cannot be decided here.");
        refuse(
                violations,
                opinionMissing,
                "preliminary_opinion",
                "Donnez d’abord votre avis : ce dossier fait partie de l’échantillon.",
                "State your own opinion first: this file is part of the sample.");
        refuse(
                violations,
                override && (reason == null || !reason.leadsTo(request.outcome())),
                "override_reason",
                "Une décision contraire à l’avis du modèle demande un motif de la liste.",
                "A decision against the model’s opinion needs a reason from the list.");
        refuse(
                violations,
                !override && reason != null,
                "override_reason",
                "Il n’y a pas de dérogation : la décision ne contredit pas l’avis du modèle.",
                "There is no override: the decision does not contradict the model’s opinion.");
        int length = request.comment().length();
        refuse(
                violations,
                length > LONGEST_COMMENT || (override || request.after() > 0) && length < SHORTEST_COMMENT,
                "comment",
                "Expliquez en 10 à 2 000 caractères : une dérogation ou une correction se justifie.",
                "Explain in 10 to 2,000 characters: an override or a correction is justified.");
        boolean complement = request.outcome() == Outcome.COMPLEMENT;
        refuse(
                violations,
                complement == request.documents().isEmpty(),
                "documents",
                complement ? "Choisissez au moins une pièce à demander." : "Seule une demande de pièces en nomme.",
                complement ? "Choose at least one document to ask for." : "Only a request for documents names some.");
        refuse(
                violations,
                !List.of("fr", "en").contains(request.language()),
                "language",
                "La lettre est en français (fr) ou en anglais (en).",
                "The letter is in French (fr) or English (en).");
        if (!violations.isEmpty()) {
            throw new Refusal(violations);
        }
    }

    private static void refuse(List<Violation> violations, boolean wrong, String field, String fr, String en) {
        if (wrong) {
            violations.add(new Violation(field, english() ? en : fr));
        }
    }

    static @Nullable Refusal returnWithoutComment(String comment) {
        int length = comment.strip().length();
        return length >= SHORTEST_COMMENT && length <= LONGEST_COMMENT
                ? null
                : new Refusal(List.of(new Violation(
                        "comment",
                        english()
                                ? "Say in 10 to 2,000 characters why it goes back."
                                : "Dites en 10 à 2 000 caractères pourquoi la décision est renvoyée.")));
    }

    private static boolean english() {
        return LocaleContextHolder.getLocaleContext() != null
                && LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
