package io.visavis.core.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lets the bot speak in a workspace.
 *
 * @param refresh exchanged for the next token; null where tokens do not expire
 * @param expiresAt null where it does not
 */
public record Token(
        String secret, @Nullable String refresh, @Nullable Instant expiresAt) {

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "Token[until " + expiresAt + "]";
    }
}
