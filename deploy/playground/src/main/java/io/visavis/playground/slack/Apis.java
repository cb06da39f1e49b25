package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The Web API of all workspaces: a token says of which. */
final class Apis extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Grants grants;
    private final transient OAuth oauth;
    private final transient Map<String, WebApi> byTeam = new ConcurrentHashMap<>();
    private final String first;
    private transient volatile @Nullable Offer offered;

    Apis(Grants grants, OAuth oauth, String first) {
        this.grants = grants;
        this.oauth = oauth;
        this.first = first;
    }

    void add(State state) {
        byTeam.put(state.team, new WebApi(state, grants));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String authorization = request.getHeader("Authorization");
        if ("/oauth.v2.access".equals(request.getPathInfo())) {
            String type = request.getContentType() == null ? "" : request.getContentType();
            ObjectNode arguments =
                    Arguments.read(type, new String(request.getInputStream().readAllBytes(), UTF_8));
            WebApi.write(response, 200, exchanged(arguments, authorization));
            return;
        }
        if ("/apps.connections.open".equals(request.getPathInfo())) {
            WebApi.write(response, 200, connection(authorization));
            return;
        }
        WebApi api = byTeam.get(grants.team(authorization).orElse(first));
        if (api != null) {
            api.doPost(request, response);
        }
    }

    /** From now on gives the address of Socket Mode to whoever shows this token. */
    void offer(String appToken, URI socketMode) {
        offered = new Offer(appToken, socketMode);
    }

    private record Offer(String appToken, URI url) {}

    private ObjectNode connection(@Nullable String authorization) {
        Offer offer = offered;
        if (offer == null || !("Bearer " + offer.appToken()).equals(authorization)) {
            return Json.object().put("ok", false).put("error", authorization == null ? "not_authed" : "invalid_auth");
        }
        return Json.object().put("ok", true).put("url", offer.url().toString());
    }

    private ObjectNode exchanged(ObjectNode arguments, @Nullable String authorization) {
        try {
            return oauth.access(arguments, authorization);
        } catch (Refusal e) {
            return Json.object().put("ok", false).put("error", e.code());
        }
    }
}
