package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Proves with a certificate's key that the bot is the app, as Microsoft Entra wants it: a token for the token
 * address alone, signed with PS256, which names the certificate by its SHA-256 thumbprint.
 */
final class ClientAssertion {
    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int SALT_BYTES = 32;

    private final String appId;
    private final AppCredential.Certificate credential;
    private final Clock machine;

    /** @param machine the machine's own time, by which the authority judges tokens */
    ClientAssertion(String appId, AppCredential.Certificate credential, Clock machine) {
        this.appId = appId;
        this.credential = credential;
        this.machine = machine;
    }

    /** A new one, good for one call. */
    String forAddress(String tokenAddress) {
        Instant now = machine.instant();
        ObjectNode claims =
                Json.object().put("aud", tokenAddress).put("iss", appId).put("sub", appId);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.minus(SKEW).getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        try {
            return signed(encoded(header()) + "." + encoded(claims));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the app's key cannot sign", e);
        }
    }

    private ObjectNode header() throws GeneralSecurityException {
        byte[] thumbprint = MessageDigest.getInstance("SHA-256")
                .digest(credential.certificate().getEncoded());
        return Json.object().put("alg", "PS256").put("typ", "JWT").put("x5t#S256", text(thumbprint));
    }

    private String signed(String what) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
        signature.initSign(credential.key());
        signature.update(what.getBytes(StandardCharsets.US_ASCII));
        return what + "." + text(signature.sign());
    }

    private static String encoded(ObjectNode part) {
        return text(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
