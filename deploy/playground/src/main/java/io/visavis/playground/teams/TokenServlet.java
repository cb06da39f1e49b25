package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The token authority: client credentials of one app, in its own tenant or, for an app of many tenants, in the one
 * that Microsoft keeps for bots. Tells as well how people are vouched for.
 */
final class TokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final String MANY_TENANTS = "botframework.com";

    private final transient AppRegistration app;
    private final transient SignInIssuer people;
    private final URI authority;
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private volatile String tenantId;

    /** @param authority where this is served */
    TokenServlet(AppRegistration app, SignInIssuer people, URI authority, String tenantId) {
        this.app = app;
        this.people = people;
        this.authority = authority;
        this.tenantId = tenantId;
    }

    /** From now on the app is one of many tenants. */
    void serveManyTenants() {
        tenantId = MANY_TENANTS;
    }

    /** Whether the header holds a token issued here. They do not end: a played clock may leap. */
    boolean knows(String authorization) {
        return authorization.startsWith("Bearer ") && issued.contains(authorization.substring("Bearer ".length()));
    }

    /** Takes all tokens back. */
    void revokeAll() {
        issued.clear();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = "/" + tenantId + "/oauth2/v2.0/token";
        if (!path.equals(request.getPathInfo())) {
            refuse(response, 400, "invalid_request", "another tenant");
            return;
        }
        Optional<String> problem = app.problem(request, authority + path);
        if (!"client_credentials".equals(request.getParameter("grant_type"))) {
            refuse(response, 400, "unsupported_grant_type", "no client credentials");
        } else if (problem.isPresent()) {
            refuse(response, 401, "invalid_client", problem.get());
        } else if (!SCOPE.equals(request.getParameter("scope"))) {
            refuse(response, 400, "invalid_scope", "another scope");
        } else {
            Json.answer(response, 200, issue());
        }
    }

    /** Describes the keys by which people are vouched for. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/discovery/keys".equals(request.getPathInfo())) {
            Json.answer(response, 200, people.keySet());
        } else if (people.describes(String.valueOf(request.getPathInfo()))) {
            Json.answer(response, 200, people.metadata());
        } else {
            refuse(response, 400, "invalid_tenant", "another tenant");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String error, String why) throws IOException {
        Json.answer(response, status, Json.object().put("error", error).put("error_description", why));
    }

    private ObjectNode issue() {
        String token = "token-" + (issued.size() + 1);
        issued.add(token);
        return Json.object().put("token_type", "Bearer").put("expires_in", 3600).put("access_token", token);
    }
}
