package io.visavis.playground.teams;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Signs what the Bot Connector sends. The life of a token goes by the machine's own time whatever the
 * time played, since that is the time by which a bot judges tokens.
 */
final class Signer {
    private static final String ISSUER = "https://api.botframework.com";
    private static final String KEY_ID = "stand-in-1";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final RsaKey key = RsaKey.made();
    private final Clock machine = Clock.systemUTC();
    private final String appId;
    private final String serviceUrl;

    Signer(String appId, String serviceUrl) {
        this.appId = appId;
        this.serviceUrl = serviceUrl;
    }

    String token() {
        Instant now = machine.instant();
        return JWT.create()
                .withKeyId(KEY_ID)
                .withIssuer(ISSUER)
                .withAudience(appId)
                .withClaim("serviceurl", serviceUrl)
                .withNotBefore(now.minus(SKEW))
                .withIssuedAt(now)
                .withExpiresAt(now.plus(LIFE))
                .sign(Algorithm.RSA256((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey()));
    }

    ObjectNode keySet() {
        ObjectNode set = Json.object();
        ObjectNode entry = key.json(KEY_ID);
        entry.putArray("endorsements").add("msteams");
        set.putArray("keys").add(entry);
        return set;
    }
}
