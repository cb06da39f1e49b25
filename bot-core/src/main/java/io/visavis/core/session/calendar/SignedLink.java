package io.visavis.core.session.calendar;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a link to one session's file claims.
 *
 * @param personId who it was made for: the file is in their language, and of a session of theirs
 * @param until from then on it leads nowhere; in whole seconds
 */
record SignedLink(long sessionId, long personId, Instant until) {
    private static final int CLAIM_BYTES = 3 * Long.BYTES;
    private static final int TOKEN_BYTES = CLAIM_BYTES + LinkKeys.TAG_BYTES;
    private static final int TOKEN_CHARACTERS = (TOKEN_BYTES * 4 + 2) / 3;

    String token(LinkKeys keys) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(sessionId)
                .putLong(personId)
                .putLong(until.getEpochSecond())
                .array();
        byte[] whole = Arrays.copyOf(claim, TOKEN_BYTES);
        System.arraycopy(keys.sign(claim), 0, whole, CLAIM_BYTES, LinkKeys.TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @return empty when it was not signed by one of these keys, or its time is over */
    static Optional<SignedLink> in(String token, LinkKeys keys, Instant now) {
        if (token.length() != TOKEN_CHARACTERS) {
            return Optional.empty();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(whole, CLAIM_BYTES);
        if (!keys.signed(claim, Arrays.copyOfRange(whole, CLAIM_BYTES, whole.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(claim);
        SignedLink link = new SignedLink(read.getLong(), read.getLong(), Instant.ofEpochSecond(read.getLong()));
        return link.until.isAfter(now) ? Optional.of(link) : Optional.empty();
    }
}
