package io.visavis.core.people.jdbc;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** {@link People} in PostgreSQL. */
public final class JdbcPeople implements People {
    private static final String PERSON = """
        select id, email, name, platform, language, zone, region, work_start, work_end, pause_from, pause_until
        from person p
        """;

    /** A break that stays as it is moves nothing. */
    private static final String FORGET_OCCURRENCES = """
            update enrolment e set next_week = null, next_due = null
            from person p
            where p.id = e.person_id and p.id = :person and (p.pause_from, p.pause_until) is distinct from (:from, :until)
            """;

    private static final String SET_PAUSE =
            "update person set pause_from = :from, pause_until = :until where id = :person";

    private final Jdbi jdbi;

    public JdbcPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Person> byId(long personId) {
        return jdbi.withHandle(h -> h.createQuery(PERSON + "where id = :id")
                .bind("id", personId)
                .map((rs, ctx) -> person(rs))
                .findOne());
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return jdbi.withHandle(h -> h.createQuery(PERSON + "where email = :email")
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .map((rs, ctx) -> person(rs))
                .findOne());
    }

    @Override
    public Optional<Person> behind(Account account) {
        return jdbi.withHandle(h -> h.createQuery(PERSON + """
            where id = (select person_id from chat_account
                        where platform = :platform and workspace = :workspace and user_id = :user)
            """)
                .bind("platform", account.platform().code())
                .bind("workspace", account.workspace())
                .bind("user", account.user())
                .map((rs, ctx) -> person(rs))
                .findOne());
    }

    @Override
    public Map<String, Reach> reach(long personId, Platform platform) {
        return jdbi.withHandle(h -> Accounts.of(h, personId, platform));
    }

    @Override
    public void connect(long personId, Account account, Instant now) {
        jdbi.useTransaction(h -> Accounts.connect(h, personId, account, now));
    }

    @Override
    public void markUnreachable(Account account, Reason reason, Instant now) {
        jdbi.useHandle(h -> Accounts.markUnreachable(h, account, reason, now));
    }

    @Override
    public void soughtInVain(long personId, Place place, Instant now) {
        jdbi.useHandle(h -> Accounts.soughtInVain(h, personId, place, now));
    }

    @Override
    public void note(Account account, @Nullable Note note, Instant now) {
        jdbi.useHandle(h -> Accounts.note(h, account, note, now));
    }

    @Override
    public void pause(long personId, Person.@Nullable Pause pause) {
        // Enrolments before the person, as an import takes them: the two never wait for each other in a circle.
        jdbi.useTransaction(h -> {
            for (String sql : List.of(FORGET_OCCURRENCES, SET_PAUSE)) {
                h.createUpdate(sql)
                        .bindByType("from", pause == null ? null : pause.from(), LocalDate.class)
                        .bindByType("until", pause == null ? null : pause.until(), LocalDate.class)
                        .bind("person", personId)
                        .execute();
            }
        });
    }

    @Override
    public void reschedule(long personId, int isoWeekday, LocalTime time, @Nullable LocalDate keepWeek) {
        jdbi.useHandle(h -> h.createUpdate("""
            update enrolment
            set prompt_day = :day, prompt_time = :time, own_schedule = true,
                next_week = case when next_week = :keep then next_week end,
                next_due = case when next_week = :keep then next_due end
            where person_id = :person
            """)
                .bindByType("keep", keepWeek, LocalDate.class)
                .bind("day", isoWeekday)
                .bind("time", time)
                .bind("person", personId)
                .execute());
    }

    @Override
    public void speak(long personId, Language language) {
        jdbi.useHandle(
                h -> h.createUpdate("update person set language = :language, own_language = true where id = :person")
                        .bind("language", language.code())
                        .bind("person", personId)
                        .execute());
    }

    @Override
    public void live(long personId, ZoneId zone) {
        // Enrolments before the person, as everywhere.
        jdbi.useTransaction(h -> {
            h.createUpdate("update enrolment set next_week = null, next_due = null where person_id = :person")
                    .bind("person", personId)
                    .execute();
            h.createUpdate("update person set zone = :zone, own_zone = true where id = :person")
                    .bind("zone", zone.getId())
                    .bind("person", personId)
                    .execute();
        });
    }

    private static Person person(ResultSet rs) throws SQLException {
        LocalDate pauseFrom = rs.getObject("pause_from", LocalDate.class);
        return new Person(
                rs.getLong("id"),
                rs.getString("email"),
                rs.getString("name"),
                Platform.of(rs.getString("platform")).orElseThrow(),
                Language.of(rs.getString("language")).orElseThrow(),
                ZoneId.of(rs.getString("zone")),
                rs.getString("region"),
                rs.getObject("work_start", LocalTime.class),
                rs.getObject("work_end", LocalTime.class),
                pauseFrom == null ? null : new Person.Pause(pauseFrom, rs.getObject("pause_until", LocalDate.class)));
    }
}
