package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.visavis.core.workspace.Installation;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.OAuthStates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Where Slack sends an administrator's browser back to: trades the code for a token, and keeps it. */
final class OAuthRedirect extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(OAuthRedirect.class);
    private static final long serialVersionUID = 1L;
    /** What Slack says of a code that a browser made up, or brought twice. */
    private static final Set<String> OF_THE_BROWSER = Set.of("invalid_code", "code_already_used");

    private final transient Slack slack;
    private final transient SlackSettings.App app;
    private final transient OAuthStates states;
    private final transient Installations installations;
    private final transient Clock clock;

    OAuthRedirect(Slack slack, SlackSettings.App app, OAuthStates states, Installations installations, Clock clock) {
        this.slack = slack;
        this.app = app;
        this.states = states;
        this.installations = installations;
        this.clock = clock;
    }

    /** As registered with Slack. */
    static String address(SlackSettings.App app) {
        return app.publicUrl() + "/slack/oauth_redirect";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse answer) throws IOException {
        InstallPage page = InstallPage.forReaderOf(request);
        answer.addHeader("Set-Cookie", BrowserCookie.gone(app.publicUrl()));
        String code = request.getParameter("code");
        if (!beganHere(request)) {
            page.ended(answer, HttpServletResponse.SC_BAD_REQUEST, "expired");
        } else if (code == null || request.getParameter("error") != null) {
            page.ended(answer, HttpServletResponse.SC_OK, "refused");
        } else {
            install(code, page, answer);
        }
    }

    private boolean beganHere(HttpServletRequest request) {
        String state = request.getParameter("state");
        Optional<String> browser = BrowserCookie.in(request);
        return state != null && browser.isPresent() && states.end(state, browser.get(), clock.instant());
    }

    private void install(String code, InstallPage page, HttpServletResponse answer) throws IOException {
        Answer<Installation> outcome = trade(code).map(this::installation);
        if (outcome instanceof Answer.Done<Installation> done) {
            Installation one = done.response();
            installations.store(one, clock.instant());
            LOG.info("workspace {} installed the bot", one.place().workspace());
            page.installed(answer, one.name(), one.place().workspace());
        } else if (outcome instanceof Answer.Failed<Installation> failed) {
            boolean browsers = OF_THE_BROWSER.contains(failed.code());
            LOG.atLevel(browsers ? Level.INFO : Level.ERROR).log("an installation came to nothing: {}", failed.code());
            int status = browsers ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_BAD_GATEWAY;
            page.ended(answer, status, "failed");
        }
    }

    private Answer<OAuthV2AccessResponse> trade(String code) {
        return Answer.of(() -> slack.methods()
                .oauthV2Access(r -> r.clientId(app.clientId())
                        .clientSecret(app.clientSecret())
                        .code(code)
                        .redirectUri(address(app))));
    }

    /** @return null when the answer lacks what matters */
    private @Nullable Installation installation(OAuthV2AccessResponse response) {
        var team = response.getTeam();
        var enterprise = response.getEnterprise();
        String enterpriseId = enterprise == null ? null : enterprise.getId();
        boolean whole = response.isEnterpriseInstall();
        String id = whole ? enterpriseId : team == null ? null : team.getId();
        String name = whole && enterprise != null ? enterprise.getName() : team == null ? null : team.getName();
        if (id == null || response.getAccessToken() == null || response.getBotUserId() == null) {
            return null;
        }
        return new Installation(
                InstalledWorkspaces.place(id),
                name == null ? id : name,
                enterpriseId,
                response.getBotUserId(),
                Set.copyOf(Arrays.asList((response.getScope() == null ? "" : response.getScope()).split(","))),
                RenewTokens.token(response, clock.instant()));
    }
}
