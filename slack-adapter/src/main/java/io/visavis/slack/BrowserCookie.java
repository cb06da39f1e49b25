package io.visavis.slack;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Ties an installation to the browser that began it, so that nobody can be made to end another's. */
final class BrowserCookie {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String NAME = "visavis-install";

    private BrowserCookie() {}

    /** Lax, since the browser comes back from Slack by a link. */
    static String holding(String value, URI publicUrl) {
        return cookie(value, LIFE.toSeconds(), publicUrl);
    }

    static String gone(URI publicUrl) {
        return cookie("", 0, publicUrl);
    }

    private static String cookie(String value, long seconds, URI publicUrl) {
        String secure = "https".equalsIgnoreCase(publicUrl.getScheme()) ? "; Secure" : "";
        return NAME + "=" + value + "; Path=/slack; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax" + secure;
    }

    static Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
