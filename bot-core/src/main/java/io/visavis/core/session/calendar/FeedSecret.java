package io.visavis.core.session.calendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The secret part of a feed's address: 256 random bits, in 43 letters, digits, hyphens and underscores. */
final class FeedSecret {
    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FeedSecret() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return empty when it cannot be one */
    static Optional<byte[]> hashOf(String secret) {
        return secret.length() == CHARACTERS ? Optional.of(Sha256.of(secret.getBytes(US_ASCII))) : Optional.empty();
    }
}
