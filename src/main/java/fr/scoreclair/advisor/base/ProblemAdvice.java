package fr.scoreclair.advisor.base;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a REST door throws into a problem document: users get one sentence and a reference, the log gets the cause,
 * nobody gets the inside of the house.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused", sentence(refusal));
        problem.setProperty("violations", refusal.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound missing) {
        return Problems.of(
                HttpStatus.NOT_FOUND, "not-found", say("Introuvable, ou pas pour vous.", "Not found, or not for you."));
    }

    @ExceptionHandler
    ProblemDetail malformed(Malformed malformed) {
        return Problems.of(HttpStatus.BAD_REQUEST, "malformed", sentence(malformed));
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        return Problems.of(HttpStatus.CONFLICT, "conflict", sentence(conflict));
    }

    /** Fail closed: without database or audit there is no answer. Other data errors are ours to mend, and say no more. */
    @ExceptionHandler({
        Unavailable.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        TransactionException.class
    })
    ProblemDetail unavailable(Exception cause) {
        LOG.error("refused to answer: {}", cause.getClass().getSimpleName(), cause);
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                say(
                        "Service momentanément indisponible : rien n’a été calculé ni enregistré.",
                        "Temporarily unavailable: nothing was computed or stored."));
    }

    @ExceptionHandler
    ProblemDetail broken(DataAccessException cause) {
        return unavailable(cause);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception cause) throws Exception {
        if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
            throw cause; // the filter chain answers 401 and 403
        }
        LOG.error("unexpected", cause);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", say("Erreur interne.", "Something went wrong."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof PayloadTooLarge) {
                ProblemDetail large = Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large.");
                return ResponseEntity.status(large.getStatus()).body(large);
            }
        }
        String detail =
                say("Le corps n’est pas un document JSON attendu ici", "The body is not the JSON expected here");
        return ResponseEntity.status(status)
                .headers(headers)
                .body(Problems.of(HttpStatus.BAD_REQUEST, "malformed", detail + JsonFault.of(unreadable) + "."));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        ProblemDetail problem =
                Problems.of(known, known.name().toLowerCase(Locale.ROOT).replace('_', '-'), detailOf(known));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static String detailOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> say("Cette adresse n’existe pas.", "There is no such address.");
            case METHOD_NOT_ALLOWED -> say("Cette méthode n’existe pas ici.", "This method does not exist here.");
            case UNSUPPORTED_MEDIA_TYPE -> say("Envoyez application/json.", "Send application/json.");
            case NOT_ACCEPTABLE -> say("Réponse en application/json.", "Answers are application/json.");
            default -> say("Requête refusée.", "Request refused.");
        };
    }

    private static String sentence(RuntimeException refusal) {
        return Objects.requireNonNullElse(refusal.getMessage(), "");
    }

    static String say(String fr, String en) {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? en : fr;
    }
}
