package io.visavis.core.session.calendar.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.session.calendar.CalendarFeeds;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link CalendarFeeds} in PostgreSQL. */
public final class JdbcCalendarFeeds implements CalendarFeeds {
    private final Jdbi jdbi;

    public JdbcCalendarFeeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void put(Feed feed, byte[] secretHash, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into calendar_feed (person_id, secret_hash, platform, workspace, made_at)
                values (:person, :hash, :platform, :workspace, :now)
                on conflict (person_id) do update
                set secret_hash = excluded.secret_hash, platform = excluded.platform,
                    workspace = excluded.workspace, made_at = excluded.made_at
                """)
                .bind("person", feed.personId())
                .bind("hash", secretHash)
                .bind("platform", feed.place().platform().code())
                .bind("workspace", feed.place().workspace())
                .bind("now", now)
                .execute());
    }

    @Override
    public boolean end(long personId) {
        return jdbi.withHandle(h -> h.createUpdate("delete from calendar_feed where person_id = :person")
                        .bind("person", personId)
                        .execute()
                == 1);
    }

    @Override
    public boolean has(long personId) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from calendar_feed where person_id = :person)")
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<Feed> by(byte[] secretHash) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select person_id, platform, workspace from calendar_feed where secret_hash = :hash")
                .bind("hash", secretHash)
                .map((rs, context) -> new Feed(
                        rs.getLong("person_id"),
                        new Place(Platform.of(rs.getString("platform")).orElseThrow(), rs.getString("workspace"))))
                .findOne());
    }
}
