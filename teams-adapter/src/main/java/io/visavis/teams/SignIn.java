package io.visavis.teams;

import com.auth0.jwk.Jwk;
import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.interfaces.DecodedJWT;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Platform;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who opened the tab, from the access token that Teams gets for them from Microsoft Entra: version 2,
 * signed with a key of the person's own tenant, for this app and this scope alone. The life of tokens goes by the
 * machine's own time.
 */
final class SignIn {
    private static final String SCOPE = "access_as_user";
    private static final String SCHEME = "Bearer ";
    private static final long SKEW_SECONDS = 300;

    private final Set<String> audiences = new HashSet<>();
    private final TeamsSettings settings;
    private final OkHttpClient http;
    private final Clock clock;
    private final Map<String, PublishedKeys> keysByTenant = new ConcurrentHashMap<>();

    /** @param publicUrl where the server is reached, which stands in the app's name for itself */
    SignIn(String appId, Optional<URI> publicUrl, TeamsSettings settings, OkHttpClient http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
        audiences.add(appId);
        audiences.add("api://" + appId);
        publicUrl.ifPresent(url -> audiences.add("api://" + url.getHost() + "/" + appId));
    }

    /** The person's account; no conversation is known by it. */
    Account person(@Nullable String authorization) throws Refusal {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            throw new Refusal(401, "no token");
        }
        DecodedJWT claimed = decoded(authorization.substring(SCHEME.length()));
        String tenant = claimed.getClaim("tid").asString();
        if (tenant == null || !settings.serves(tenant)) {
            throw new Refusal(403, "another tenant");
        }
        DecodedJWT token = verified(claimed, keysByTenant.computeIfAbsent(tenant.toLowerCase(Locale.ROOT), this::keys));
        String person = token.getClaim("oid").asString();
        if (person == null || person.isBlank()) {
            throw new Refusal(401, "a token of nobody");
        }
        return new Account(Platform.TEAMS, tenant, person, null);
    }

    /** Only tenants on the list come here, so that nobody makes the server ask elsewhere. */
    private PublishedKeys keys(String tenant) {
        String authority = settings.endpoints().tokenAuthority().toString().replaceAll("/+$", "");
        return new PublishedKeys(authority + "/" + tenant + "/v2.0/.well-known/openid-configuration", http, clock);
    }

    private static DecodedJWT decoded(String token) throws Refusal {
        try {
            return JWT.decode(token);
        } catch (JWTVerificationException | IllegalArgumentException e) {
            throw new Refusal(401, "a token that cannot be read");
        }
    }

    private DecodedJWT verified(DecodedJWT claimed, PublishedKeys keys) throws Refusal {
        Jwk jwk = keys.get(claimed.getKeyId());
        RSAPublicKey key = jwk == null ? null : ChannelKeys.rsa(jwk);
        if (key == null) {
            throw new Refusal(401, "a token of an unknown key");
        }
        try {
            // Whatever algorithm the token names, this one is asked for.
            DecodedJWT token = JWT.require(Algorithm.RSA256(key, null))
                    .withIssuer(keys.issuer())
                    .withAnyOfAudience(audiences.toArray(String[]::new))
                    .withClaim("ver", "2.0")
                    .acceptLeeway(SKEW_SECONDS)
                    .build()
                    .verify(claimed);
            checkScope(token);
            return token;
        } catch (JWTVerificationException e) {
            throw new Refusal(401, "a token that does not hold");
        }
    }

    private static void checkScope(DecodedJWT token) throws Refusal {
        String scopes = token.getClaim("scp").asString();
        List<String> granted = scopes == null ? List.of() : Arrays.asList(scopes.split(" "));
        if (token.getExpiresAt() == null || !granted.contains(SCOPE)) {
            throw new Refusal(401, "a token for something else");
        }
    }
}
