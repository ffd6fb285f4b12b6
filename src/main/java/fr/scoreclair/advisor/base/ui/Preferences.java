package fr.scoreclair.advisor.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person likes, kept in cookies of the browser for a year: the language, the colour scheme, and whether single keys
 * act, which {@code house.js} reads at each of them.
 */
final class Preferences {

    private static final String LANGUAGE = "sc-language";
    private static final String SCHEME = "sc-scheme";
    private static final String KEYS = "sc-keys";
    private static final int YEAR = 365 * 24 * 3600;

    private Preferences() {}

    static Locale language(@Nullable VaadinRequest request) {
        return cookie(request, LANGUAGE).filter("en"::equals).isPresent() ? Locale.ENGLISH : Locale.FRENCH;
    }

    static boolean dark(@Nullable VaadinRequest request) {
        return cookie(request, SCHEME).filter("dark"::equals).isPresent();
    }

    static boolean keys(@Nullable VaadinRequest request) {
        return cookie(request, KEYS).filter("off"::equals).isEmpty();
    }

    static void keepLanguage(Locale locale) {
        keep(LANGUAGE, locale.getLanguage());
    }

    static void keepDark(boolean dark) {
        keep(SCHEME, dark ? "dark" : "light");
    }

    static void keepKeys(boolean on) {
        keep(KEYS, on ? "on" : "off");
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        return Optional.ofNullable(request)
                .map(VaadinRequest::getCookies)
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst())
                .map(Cookie::getValue);
    }

    private static void keep(String name, String value) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
