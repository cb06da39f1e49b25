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
 * The directory of the tenant, as far as it vouches for whoever opens an app's tab. The life of a token goes by the
 * machine's own time.
 */
final class SignInIssuer {
    private static final String KEY_ID = "stand-in-sign-in";
    private static final Duration LIFE = Duration.ofHours(1);

    private final RsaKey key = RsaKey.made();
    private final Clock machine = Clock.systemUTC();
    private final String appId;
    private final String tenantId;
    private final String authority;

    SignInIssuer(String appId, String tenantId, String authority) {
        this.appId = appId;
        this.tenantId = tenantId;
        this.authority = authority;
    }

    /** What Teams gives the tab for the person who looks at it. */
    String token(Chat chat) {
        Instant now = machine.instant();
        return JWT.create()
                .withKeyId(KEY_ID)
                .withIssuer(issuer())
                .withAudience(appId)
                .withSubject("pairwise-" + chat.userId())
                .withClaim("tid", tenantId)
                .withClaim("oid", chat.directoryId())
                .withClaim("scp", "access_as_user")
                .withClaim("ver", "2.0")
                .withClaim("preferred_username", chat.member().email())
                .withIssuedAt(now)
                .withNotBefore(now)
                .withExpiresAt(now.plus(LIFE))
                .sign(Algorithm.RSA256((RSAPublicKey) key.publicKey(), (RSAPrivateKey) key.privateKey()));
    }

    private String issuer() {
        return authority + "/" + tenantId + "/v2.0";
    }

    ObjectNode metadata() {
        return Json.object().put("issuer", issuer()).put("jwks_uri", authority + "/discovery/keys");
    }

    ObjectNode keySet() {
        ObjectNode set = Json.object();
        set.putArray("keys").add(key.json(KEY_ID));
        return set;
    }

    boolean describes(String path) {
        return path.equals("/" + tenantId + "/v2.0/.well-known/openid-configuration");
    }
}
