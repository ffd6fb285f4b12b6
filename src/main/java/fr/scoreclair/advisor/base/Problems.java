package fr.scoreclair.advisor.base;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes RFC 9457 problem documents: a stable {@code type}, one sentence, the correlation id, and nothing about the inside of
 * the house. Filters write them directly, {@link ProblemAdvice} returns them.
 */
@Component
public class Problems {

    /** Name of the MDC entry and of the property in every problem. */
    public static final String CORRELATION = "correlation_id";

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    public static ProblemDetail of(HttpStatus status, String kind, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:scoreclair:problem:" + kind));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty(CORRELATION, Objects.requireNonNullElse(MDC.get(CORRELATION), ""));
        return problem;
    }

    /** For the filters that answer before any controller does. */
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        Map<String, Object> properties = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", String.valueOf(problem.getType()));
        document.put("title", Objects.requireNonNullElse(problem.getTitle(), ""));
        document.put("status", problem.getStatus());
        document.put("detail", Objects.requireNonNullElse(problem.getDetail(), ""));
        document.put(CORRELATION, properties.getOrDefault(CORRELATION, ""));
        json.writeValue(response.getOutputStream(), document);
    }
}
