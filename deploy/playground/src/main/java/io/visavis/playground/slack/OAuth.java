package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How workspaces install an app: the page where an administrator says yes, and the exchange of its code. */
final class OAuth extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final transient Clock clock;
    private final transient Grants grants;
    private final transient Map<String, Code> codes = new HashMap<>();
    private final transient Map<String, Code> refreshes = new HashMap<>();
    private transient @Nullable App app;
    private transient @Nullable State chosen;
    private int count;

    OAuth(Clock clock, Grants grants) {
        this.clock = clock;
        this.grants = grants;
    }

    /** @param redirect the only address that browsers are sent back to */
    record App(String clientId, String clientSecret, URI redirect, boolean rotatesTokens) {}

    private record Code(State workspace, Set<String> scopes) {}

    synchronized void register(App registered) {
        app = registered;
    }

    /** The workspace in which the next administrator says yes; null for one who says no. */
    synchronized void nextChooses(@Nullable State workspace) {
        chosen = workspace;
    }

    /** An administrator's browser comes here from the app. */
    @Override
    protected synchronized void doGet(HttpServletRequest request, HttpServletResponse response) {
        App known = app;
        String back = request.getParameter("redirect_uri");
        if (known == null
                || !known.clientId().equals(request.getParameter("client_id"))
                || !known.redirect().toString().equals(back)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        State workspace = chosen;
        String answer;
        if (workspace == null) {
            answer = "error=access_denied";
        } else {
            String code = "code-" + ++count;
            codes.put(code, new Code(workspace, Grants.scopes(request.getParameter("scope"))));
            answer = "code=" + code;
        }
        String state = URLEncoder.encode(request.getParameter("state"), UTF_8);
        response.setHeader("Location", back + "?" + answer + "&state=" + state);
        response.setStatus(HttpServletResponse.SC_FOUND);
    }

    /** {@code oauth.v2.access}. */
    synchronized ObjectNode access(ObjectNode arguments, @Nullable String authorization) throws Refusal {
        App known = app;
        if (known == null || !isTheApp(known, arguments, authorization)) {
            throw new Refusal("invalid_client_id");
        }
        if (arguments.path("grant_type").asText().equals("refresh_token")) {
            Code refreshed = refreshes.remove(arguments.path("refresh_token").asText());
            if (refreshed == null || !grants.isInstalled(refreshed.workspace().team)) {
                throw new Refusal("invalid_refresh_token");
            }
            return given(known, refreshed);
        }
        Code code = codes.remove(arguments.path("code").asText());
        if (code == null) {
            throw new Refusal("invalid_code");
        }
        if (!known.redirect().toString().equals(arguments.path("redirect_uri").asText())) {
            throw new Refusal("bad_redirect_uri");
        }
        return given(known, code);
    }

    private static boolean isTheApp(App known, ObjectNode arguments, @Nullable String authorization) {
        String pair = known.clientId() + ":" + known.clientSecret();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
        return basic.equals(authorization)
                || (known.clientId().equals(arguments.path("client_id").asText())
                        && known.clientSecret()
                                .equals(arguments.path("client_secret").asText()));
    }

    private ObjectNode given(App known, Code code) {
        State workspace = code.workspace();
        String token = "xoxb-" + workspace.team + "-" + ++count;
        Instant until = known.rotatesTokens() ? clock.instant().plus(TOKEN_LIFE) : null;
        grants.give(token, workspace.team, code.scopes(), until);
        ObjectNode body = Json.object()
                .put("ok", true)
                .put("access_token", token)
                .put("token_type", "bot")
                .put("scope", String.join(",", code.scopes()))
                .put("bot_user_id", Workplace.BOT_USER)
                .put("app_id", Workplace.APP)
                .put("is_enterprise_install", workspace.isEnterprise());
        ObjectNode named = body.putObject(workspace.isEnterprise() ? "enterprise" : "team");
        named.put("id", workspace.team).put("name", workspace.name);
        if (until != null) {
            String refresh = "xoxe-1-" + ++count;
            refreshes.put(refresh, code);
            body.put("refresh_token", refresh).put("expires_in", TOKEN_LIFE.toSeconds());
        }
        return body;
    }
}
