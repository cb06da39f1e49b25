package io.visavis.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.visavis.core.workspace.OAuthStates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;

/** Where an administrator begins an installation: sends the browser on to Slack, and to nowhere else. */
final class InstallServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int RANDOM_BYTES = 32;

    private final transient SecureRandom random = new SecureRandom();
    private final transient SlackSettings settings;
    private final transient SlackSettings.App app;
    private final transient OAuthStates states;
    private final transient Clock clock;

    InstallServlet(SlackSettings settings, SlackSettings.App app, OAuthStates states, Clock clock) {
        this.settings = settings;
        this.app = app;
        this.states = states;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) {
        String state = unguessable();
        String browser = unguessable();
        states.begin(state, browser, clock.instant().plus(BrowserCookie.LIFE));
        answer.addHeader("Set-Cookie", BrowserCookie.holding(browser, app.publicUrl()));
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader(
                "Location",
                settings.authorizeUrl() + "?client_id=" + encoded(app.clientId()) + "&scope="
                        + encoded(String.join(
                                ",", SlackSettings.SCOPES.stream().sorted().toList()))
                        + "&state=" + encoded(state) + "&redirect_uri=" + encoded(OAuthRedirect.address(app)));
        answer.setStatus(HttpServletResponse.SC_FOUND);
    }

    private String unguessable() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
