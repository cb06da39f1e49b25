package io.visavis.playground.teams;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/** Tells with which keys the Bot Connector signs. */
final class KeysServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final URI base;
    private final transient Signer signer;

    KeysServlet(URI base, Signer signer) {
        this.base = base;
        this.signer = signer;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/keys".equals(request.getPathInfo())) {
            Json.answer(response, 200, signer.keySet());
        } else {
            Json.answer(
                    response,
                    200,
                    Json.object()
                            .put("issuer", "https://api.botframework.com")
                            .put("jwks_uri", base.resolve("/openid/keys").toString()));
        }
    }
}
