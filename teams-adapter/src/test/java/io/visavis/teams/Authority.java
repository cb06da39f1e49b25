package io.visavis.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** Publishes signing keys, good and bad, and signs whatever a test wants signed. */
final class Authority extends HttpServlet implements AutoCloseable {
    static final String ISSUER = "https://api.botframework.com";
    static final String SERVICE = "https://smba.trafficmanager.net/emea/";

    static final KeyPair ENDORSED = pair();
    static final KeyPair UNENDORSED = pair();
    static final KeyPair ELSEWHERE = pair();
    private final Server server = new Server();
    private final URI base;
    private volatile boolean rotated;
    private volatile boolean withdrawn;
    private volatile int looks;

    Authority() {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(this), "/*");
        base = Bot.start(server, context);
    }

    URI metadata() {
        return base.resolve("/metadata");
    }

    /** Publishes one key more, as when Microsoft changes its keys. */
    void rotate() {
        rotated = true;
    }

    /** No longer vouches for the key that was good, as when Microsoft lost it. */
    void withdraw() {
        withdrawn = true;
    }

    int looks() {
        return looks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode body = Json.object();
        if ("/metadata".equals(request.getPathInfo())) {
            looks++;
            body.put("jwks_uri", base.resolve("/keys").toString());
        } else {
            ArrayNode keys = body.putArray("keys");
            if (!withdrawn) {
                add(keys, "good", ENDORSED)
                        .putArray("endorsements")
                        .add("msteams")
                        .add("webchat");
            }
            add(keys, "unendorsed", UNENDORSED);
            add(keys, "empty", UNENDORSED).putArray("endorsements");
            add(keys, "webchat", ELSEWHERE).putArray("endorsements").add("webchat");
            if (rotated) {
                add(keys, "new", ELSEWHERE).putArray("endorsements").add("msteams");
            }
        }
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode add(ArrayNode keys, String id, KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return keys.addObject()
                .put("kty", "RSA")
                .put("kid", id)
                .put("n", text(key.getModulus()))
                .put("e", text(key.getPublicExponent()));
    }

    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    /** A token with nothing wrong. The life of tokens goes by the machine's time, as it does for the SDK. */
    static JWTCreator.Builder token() {
        Instant now = Clock.systemUTC().instant();
        return JWT.create()
                .withKeyId("good")
                .withIssuer(ISSUER)
                .withAudience(Bot.APP)
                .withClaim("serviceurl", SERVICE)
                .withIssuedAt(now)
                .withExpiresAt(now.plus(Duration.ofMinutes(30)));
    }

    static String signed(JWTCreator.Builder token, KeyPair pair) {
        return "Bearer "
                + token.sign(Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate()));
    }

    String good() {
        return signed(token(), ENDORSED);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
