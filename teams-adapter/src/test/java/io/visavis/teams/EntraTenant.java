package io.visavis.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** A directory that signs whatever a test wants said of a person. */
final class EntraTenant extends HttpServlet implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Server server = new Server();
    private final URI base;

    EntraTenant() {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(this), "/*");
        base = Bot.start(server, context).resolve("/");
    }

    TeamsEndpoints endpoints() {
        return new TeamsEndpoints(base.resolve("/none"), base, Set.of(), true);
    }

    private String issuer() {
        return base + Bot.TENANT + "/v2.0";
    }

    /** A token with nothing wrong. */
    JWTCreator.Builder token() {
        Instant now = Clock.systemUTC().instant();
        return JWT.create()
                .withKeyId("entra")
                .withIssuer(issuer())
                .withAudience(Bot.APP)
                .withClaim("tid", Bot.TENANT)
                .withClaim("oid", "00000000-0000-4000-8000-000000000001")
                .withClaim("scp", "openid access_as_user")
                .withClaim("ver", "2.0")
                .withExpiresAt(now.plus(Duration.ofMinutes(30)));
    }

    String signed(JWTCreator.Builder token) {
        return token.sign(Algorithm.RSA256(
                (RSAPublicKey) Authority.ENDORSED.getPublic(), (RSAPrivateKey) Authority.ENDORSED.getPrivate()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        asked.add(request.getRequestURI());
        ObjectNode body = Json.object();
        if (request.getRequestURI().equals("/keys")) {
            Authority.add(body.putArray("keys"), "entra", Authority.ENDORSED);
        } else {
            body.put("issuer", issuer()).put("jwks_uri", base.resolve("/keys").toString());
        }
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
