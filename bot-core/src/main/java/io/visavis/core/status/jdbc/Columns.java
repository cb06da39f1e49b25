package io.visavis.core.status.jdbc;

import io.visavis.core.people.People.Note;
import io.visavis.core.status.MyStatus.CheckInState;
import io.visavis.core.status.Participant.Obstacle;
import io.visavis.core.status.ProgrammeDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads columns that more than one query returns. */
final class Columns {
    private Columns() {}

    static ProgrammeDates programme(ResultSet row) throws SQLException {
        return new ProgrammeDates(
                row.getString("name_en"), row.getString("name_fr"), day(row, "starts_on"), day(row, "ends_on"));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static CheckInState checkInState(ResultSet row) throws SQLException {
        String code = row.getString("check_in_state");
        return code == null ? CheckInState.NONE : CheckInState.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static @Nullable Obstacle obstacle(ResultSet row) throws SQLException {
        String code = row.getString("obstacle");
        return code == null ? null : Obstacle.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static @Nullable Note note(ResultSet row) throws SQLException {
        String code = row.getString("note");
        return code == null ? null : Note.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
