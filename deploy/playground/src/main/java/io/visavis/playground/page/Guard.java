package io.visavis.playground.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites that are open in the same browser away from the page. Its address is a loopback one,
 * so a foreign {@code Host} is a rebound name; and only the page's own script sends its header.
 */
final class Guard {
    static final String OWN_HEADER = "X-Visavis-Playground";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Guard() {}

    /**
     * @throws Refusal 403 when the browser reached the page under a name that is not this machine's
     */
    static void checkHost(HttpServletRequest request) throws Refusal {
        if (!LOOPBACK.contains(request.getServerName())) {
            throw new Refusal(403, "the playground answers on localhost only");
        }
    }

    /**
     * @throws Refusal 403 when a request that changes something comes from elsewhere than the page
     */
    static void checkSameOrigin(HttpServletRequest request) throws Refusal {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreignSite = site != null && !site.equals("same-origin");
        if (foreignSite || foreignOrigin(request) || request.getHeader(OWN_HEADER) == null) {
            throw new Refusal(403, "only the playground's own page may do this");
        }
    }

    private static boolean foreignOrigin(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
