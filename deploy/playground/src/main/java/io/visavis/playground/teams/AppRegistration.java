package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One app of the directory: with what it proves that it is itself. The life of proofs goes by the machine's time. */
final class AppRegistration {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    private final String appId;
    private final String secret;
    private final Clock machine;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile @Nullable X509Certificate certificate;

    AppRegistration(String appId, String secret, Clock machine) {
        this.appId = appId;
        this.secret = secret;
        this.machine = machine;
    }

    /** From now on this certificate's key is a proof, and the secret none. */
    void upload(X509Certificate own) {
        certificate = own;
    }

    /** @return what is wrong with the proof; empty when it holds */
    Optional<String> problem(HttpServletRequest request, String tokenAddress) {
        if (!appId.equals(request.getParameter("client_id"))) {
            return Optional.of("another app");
        }
        X509Certificate own = certificate;
        String assertion = request.getParameter("client_assertion");
        if (own == null) {
            boolean proven = assertion == null && secret.equals(request.getParameter("client_secret"));
            return proven ? Optional.empty() : Optional.of("a wrong secret");
        }
        if (assertion == null || request.getParameter("client_secret") != null) {
            return Optional.of("no assertion");
        }
        return ASSERTION_TYPE.equals(request.getParameter("client_assertion_type"))
                ? problem(assertion, own, tokenAddress)
                : Optional.of("another kind of assertion");
    }

    private Optional<String> problem(String assertion, X509Certificate own, String tokenAddress) {
        String[] parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.of("no token");
        }
        try {
            return signed(parts, own) ? problem(read(parts[1]), tokenAddress) : Optional.of("a wrong signature");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.of("a token that cannot be read");
        }
    }

    private static boolean signed(String[] parts, X509Certificate own) throws GeneralSecurityException {
        JsonNode header = read(parts[0]);
        byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
        String named = header.path("x5t#S256").asText();
        if (!named.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint))) {
            return false;
        }
        Signature signature = signature(header.path("alg").asText());
        signature.initVerify(own.getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Signature signature(String algorithm) throws GeneralSecurityException {
        if (algorithm.equals("PS256")) {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PSS);
            return signature;
        }
        if (algorithm.equals("RS256")) {
            return Signature.getInstance("SHA256withRSA");
        }
        throw new GeneralSecurityException("no algorithm for this");
    }

    private Optional<String> problem(JsonNode claims, String tokenAddress) {
        Instant now = machine.instant();
        Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
        Instant start = Instant.ofEpochSecond(claims.path("nbf").asLong());
        if (!tokenAddress.equals(claims.path("aud").asText())) {
            return Optional.of("an assertion for another address");
        } else if (!appId.equals(claims.path("iss").asText())
                || !appId.equals(claims.path("sub").asText())) {
            return Optional.of("an assertion of another app");
        } else if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST)) || start.isAfter(now.plus(SKEW))) {
            return Optional.of("an assertion of another time");
        }
        String id = claims.path("jti").asText();
        return !id.isBlank() && seen.add(id) ? Optional.empty() : Optional.of("an assertion seen before");
    }

    private static JsonNode read(String part) {
        return Objects.requireNonNull(Json.parsed(Base64.getUrlDecoder().decode(part)));
    }
}
