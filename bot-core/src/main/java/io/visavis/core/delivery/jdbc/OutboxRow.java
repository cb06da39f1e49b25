package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a row of the outbox. */
final class OutboxRow {
    private OutboxRow() {}

    static OwedMessage owed(ResultSet rs, StatementContext context) throws SQLException {
        OffsetDateTime started = rs.getObject("started_at", OffsetDateTime.class);
        return new OwedMessage(
                rs.getLong("id"),
                rs.getString("delivery_id"),
                MessageKind.of(rs.getString("kind")),
                rs.getLong("subject_id"),
                rs.getInt("sequence"),
                rs.getLong("person_id"),
                rs.getLong("programme_id"),
                instant(rs, "due_at"),
                instant(rs, "expires_at"),
                rs.getInt("attempts"),
                rs.getInt("failures"),
                started == null ? null : started.toInstant(),
                place(rs));
    }

    private static @Nullable Place place(ResultSet rs) throws SQLException {
        String platform = rs.getString("platform");
        return platform == null ? null : new Place(Platform.of(platform).orElseThrow(), rs.getString("workspace"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
