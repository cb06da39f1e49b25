package io.visavis.core.checkin.jdbc;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.checkin.Answer;
import io.visavis.core.checkin.Audience;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.checkin.CheckIns;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.checkin.StandingCard;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link CheckIns} in PostgreSQL. */
public final class JdbcCheckIns implements CheckIns {
    private static final String MAY_RESPOND = """
        id = :id and state in ('planned', 'open', 'skipped', 'answered', 'missed') and prompt_code is not null
        and not exists (select from check_in later
                        where later.enrolment_id = check_in.enrolment_id and later.week > check_in.week
                          and later.sent_at is not null)
        """;

    private final Jdbi jdbi;

    public JdbcCheckIns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<CheckIn> byId(long id) {
        return jdbi.withHandle(h -> h.createQuery(CheckInRow.QUERY + "where c.id = :id")
                .bind("id", id)
                .map(CheckInRow::checkIn)
                .findOne());
    }

    @Override
    public List<CheckIn> current(long personId) {
        return jdbi.withHandle(h -> h.createQuery(CheckInRow.QUERY + """
            where e.person_id = :person and e.active and c.sent_at is not null
              and not exists (select from check_in later
                              where later.enrolment_id = e.id and later.week > c.week
                                and later.sent_at is not null)
            order by c.due_at, c.id
            """)
                .bind("person", personId)
                .map(CheckInRow::checkIn)
                .list());
    }

    @Override
    public String settlePrompt(long id, String promptCode) {
        return jdbi.withHandle(h -> h.createQuery("""
            update check_in set prompt_code = coalesce(prompt_code, :prompt) where id = :id
            returning prompt_code
            """)
                .bind("prompt", promptCode)
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    @Override
    public LocalTime promptTime(long enrolmentId) {
        return jdbi.withHandle(h -> h.createQuery("select prompt_time from enrolment where id = :enrolment")
                .bind("enrolment", enrolmentId)
                .mapTo(LocalTime.class)
                .one());
    }

    @Override
    public List<Commitment> openCommitments(long personId, Set<Long> programmes, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select k.id, k.cue, k.action, k.outcome
                        from enrolment e join commitment k on k.enrolment_id = e.id
                        where e.person_id = :person and e.active and e.programme_id = any(:programmes)
                          and k.outcome <> 'done' and k.let_go_at is null
                          and coalesce(k.practice, '') not in ('habit', 'passed_on')
                        order by k.made_at desc, k.id desc limit :most
                        """)
                .bind("person", personId)
                .bindArray("programmes", Long.class, programmes)
                .bind("most", most)
                .map((rs, ctx) -> new Commitment(
                        rs.getLong(1), rs.getString(2), rs.getString(3), Commitment.Outcome.of(rs.getString(4))))
                .list());
    }

    @Override
    public void opened(long id, Instant at) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                update check_in set sent_at = coalesce(sent_at, :at),
                    state = case when state = 'planned' then 'open' else state end
                where id = :id
                """).bind("at", at).bind("id", id).execute();
            h.createUpdate("""
                            update check_in earlier set state = 'missed'
                            from check_in c
                            where c.id = :id and earlier.enrolment_id = c.enrolment_id and earlier.week < c.week
                              and earlier.state in ('planned', 'open')
                            """).bind("id", id).execute();
            h.createUpdate("""
                            delete from check_in_draft d
                            using check_in c, check_in earlier
                            where c.id = :id and earlier.enrolment_id = c.enrolment_id and earlier.week < c.week
                              and d.check_in_id = earlier.id
                            """).bind("id", id).execute();
        });
    }

    @Override
    public void missed(long id) {
        jdbi.useHandle(h -> h.createUpdate(
                        "update check_in set state = 'missed' where id = :id and state = 'planned' and sent_at is null")
                .bind("id", id)
                .execute());
    }

    @Override
    public void reminded(long id, int reminder) {
        jdbi.useHandle(h -> h.createUpdate("update check_in set reminders = greatest(reminders, :n) where id = :id")
                .bind("n", reminder)
                .bind("id", id)
                .execute());
    }

    @Override
    public boolean answer(CheckIn checkIn, Answer answer, Instant at) {
        long id = checkIn.id();
        return jdbi.inTransaction(h -> {
            boolean allowed = record(h, id, at);
            if (allowed) {
                store(h, checkIn, answer, at);
                WritePlans.IN_ANSWER.store(h, id, answer.plan(), at);
                WritePlans.report(h, id, answer.outcomes(), at);
                WritePlans.letGo(h, id, answer.letGo(), at);
                forgetDraft(h, id);
            }
            return allowed;
        });
    }

    /** Also where the same words were kept for another programme of theirs: they were said once. */
    private static void forgetDraft(Handle h, long id) {
        h.createUpdate("""
            delete from check_in_draft d
            using check_in_draft mine, check_in c, enrolment e, check_in other, enrolment f
            where mine.check_in_id = :id and c.id = mine.check_in_id and e.id = c.enrolment_id
              and f.person_id = e.person_id and other.enrolment_id = f.id
              and d.check_in_id = other.id and d.words = mine.words
            """).bind("id", id).execute();
    }

    /** A change of an answer leaves it the moment at which it was first given. */
    private static boolean record(Handle h, long id, Instant at) {
        int rows =
                h.createUpdate("""
                        update check_in
                        set state = 'answered', responded_at = case when state = 'answered' then responded_at else :at end
                        where
                        """ + MAY_RESPOND).bind("at", at).bind("id", id).execute();
        return rows == 1;
    }

    private static void store(Handle h, CheckIn checkIn, Answer answer, Instant at) {
        long id = checkIn.id();
        CheckIn.Mentor mentor = answer.audience() == Audience.MENTOR ? checkIn.mentor() : null;
        h.createUpdate("""
            insert into check_in_answer
                (check_in_id, reflection, scale, audience, shared_in, written_at, changed_at)
            values (:id, :reflection, :scale, :audience, :shared, :at, :at)
            on conflict (check_in_id) do update
            set reflection = excluded.reflection, scale = excluded.scale, audience = excluded.audience,
                shared_in = excluded.shared_in, changed_at = excluded.changed_at
            """)
                .bind("id", id)
                .bindByType("shared", mentor == null ? null : mentor.mentorshipId(), Long.class)
                .bind("reflection", answer.reflection())
                .bind("scale", answer.scale())
                .bind("audience", answer.audience().code())
                .bind("at", at)
                .execute();
        h.createUpdate("""
            update enrolment set last_audience = :audience
            where id = (select enrolment_id from check_in where id = :id)
            """)
                .bind("audience", answer.audience().code())
                .bind("id", id)
                .execute();
    }

    @Override
    public boolean skip(long id, Instant at) {
        return jdbi.withHandle(h ->
                h.createUpdate("""
                    update check_in set state = 'skipped', responded_at = coalesce(responded_at, :at)
                    where state in ('planned', 'open') and
                    """ + MAY_RESPOND).bind("at", at).bind("id", id).execute() == 1);
    }

    @Override
    public boolean postpone(long id) {
        return jdbi.withHandle(
                h -> h.createUpdate("""
                    update check_in set postponed = true
                    where state in ('planned', 'open') and
                    """ + MAY_RESPOND).bind("id", id).execute() == 1);
    }

    @Override
    public Optional<Instant> askedAgain(long id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select due_at from outbox
                        where kind = 'check_in_again' and subject_id = :id and state in ('open', 'unknown')
                        """).bind("id", id).mapTo(Instant.class).findOne());
    }

    @Override
    public boolean wasAskedAgain(long id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from outbox where kind = 'check_in_again' and subject_id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void draft(long id, String words, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into check_in_draft (check_in_id, words, written_at) values (:id, :words, :at)
            on conflict (check_in_id) do update
            set words = excluded.words, written_at = excluded.written_at
            """)
                .bind("id", id)
                .bind("words", words)
                .bind("at", at)
                .execute());
    }

    @Override
    public List<StandingCard> cards(long id) {
        return jdbi.withHandle(h -> h.createQuery("""
            select o.platform, o.workspace, o.conversation, o.message_id
            from outbox o
            where o.subject_id = :id and o.kind in ('check_in', 'check_in_again', 'check_in_reminder')
              and o.state = 'sent' and o.message_id is not null and o.merged_into is null
              and exists (select from allowed_workspace w
                          where w.person_id = o.person_id and w.programme_id = o.programme_id
                            and w.platform = o.platform and w.workspace = o.workspace)
            order by o.id
            """)
                .bind("id", id)
                .map((rs, ctx) -> new StandingCard(
                        new Place(Platform.of(rs.getString(1)).orElseThrow(), rs.getString(2)),
                        new MessageRef(rs.getString(3), rs.getString(4))))
                .list());
    }
}
