package io.visavis.core.workspace.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.visavis.core.workspace.OAuthStates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** {@link OAuthStates} in PostgreSQL, as hashes: whoever reads the table can end no installation. */
public final class JdbcOAuthStates implements OAuthStates {
    private final Jdbi jdbi;

    public JdbcOAuthStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void begin(String state, String browser, Instant expiresAt) {
        jdbi.useHandle(h -> h.execute(
                "insert into oauth_state (state_hash, browser_hash, expires_at) values (?, ?, ?)",
                hash(state),
                hash(browser),
                expiresAt));
    }

    @Override
    public boolean end(String state, String browser, Instant now) {
        return jdbi.inTransaction(h -> {
            boolean good = h.createQuery("""
                delete from oauth_state where state_hash = :state
                returning browser_hash = :browser and expires_at > :now
                """)
                    .bind("state", hash(state))
                    .bind("browser", hash(browser))
                    .bind("now", now)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            h.execute("delete from oauth_state where expires_at <= ?", now);
            return good;
        });
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
