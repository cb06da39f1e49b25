package io.visavis.core.people.jdbc;

import io.visavis.core.chat.Places;
import io.visavis.core.chat.Platform;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link Places} in PostgreSQL. */
public final class JdbcPlaces implements Places {
    private final Jdbi jdbi;

    public JdbcPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void entered(Platform platform, String place, String details, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into chat_place (platform, place, details, entered_at)
            values (:platform, :place, :details, :now)
            on conflict (platform, place) do update set details = excluded.details
            """)
                .bind("platform", platform.code())
                .bind("place", place)
                .bind("details", details)
                .bind("now", now)
                .execute());
    }

    @Override
    public void left(Platform platform, String place) {
        jdbi.useHandle(h -> h.createUpdate("delete from chat_place where platform = :platform and place = :place")
                .bind("platform", platform.code())
                .bind("place", place)
                .execute());
    }

    @Override
    public List<String> of(Platform platform) {
        return jdbi.withHandle(h -> h.createQuery("""
            select details from chat_place where platform = :platform order by entered_at, place
            """)
                .bind("platform", platform.code())
                .mapTo(String.class)
                .list());
    }
}
