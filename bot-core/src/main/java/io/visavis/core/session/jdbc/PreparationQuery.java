package io.visavis.core.session.jdbc;

import io.visavis.core.objective.Objectives;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Preparation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a mentor may see before a session: every statement on content asks for the audience "mentor" and for the
 * pair in which it was shared. What was handed over to this pair is read by {@link HandedOverQuery}, which asks the same
 * of the pair it comes from.
 */
final class PreparationQuery {
    /** When a brief that is not known to have been sent would have told what was shared until then. */
    private static final Duration BEFORE_A_SESSION = Duration.ofHours(24);

    private static final int ANSWERS = 6;

    private final Jdbi jdbi;
    private final Objectives objectives;

    PreparationQuery(Jdbi jdbi, Objectives objectives) {
        this.jdbi = jdbi;
        this.objectives = objectives;
    }

    Preparation read(MentoringSession session) {
        return jdbi.withHandle(h -> {
            Optional<Instant> last = lastSession(h, session);
            Instant since = lastBrief(h, session)
                    .or(() -> last.map(at -> at.minus(BEFORE_A_SESSION)))
                    .orElse(null);
            List<Preparation.Shared> shared = shared(h, session, since);
            List<Preparation.Shared> latest = shared.subList(0, Math.min(ANSWERS, shared.size()));
            return new Preparation(
                    last,
                    kept(h, session, since),
                    List.copyOf(latest),
                    shared.size() - latest.size(),
                    SharedPlans.open(h, session),
                    SharedPlans.closedSince(h, session, since),
                    objectives.open(session.enrolmentId()),
                    HandedOverQuery.since(h, session, since));
        });
    }

    private static Optional<Instant> lastSession(Handle h, MentoringSession session) {
        return h.createQuery("""
            select starts_at from mentoring_session
            where mentorship_id = :mentorship and starts_at < :start and state in ('planned', 'held')
            order by starts_at desc limit 1
            """)
                .bind("mentorship", session.mentorshipId())
                .bind("start", session.startsAt())
                .mapTo(Instant.class)
                .findOne();
    }

    /**
     * When the mentor was last prepared for an earlier session that took place: whatever was shared after that
     * moment, if only an hour before they met, is new to them. A message that was merged into another left with
     * that one; it was composed a little before it left.
     */
    private static Optional<Instant> lastBrief(Handle h, MentoringSession session) {
        return h.createQuery("""
            select max(coalesce(o.started_at, first.started_at, o.sent_at)) - interval '1 minute'
            from mentoring_session s
            join outbox o on o.kind = 'session_brief' and o.subject_id = s.id and o.state = 'sent'
            left join outbox first on first.id = o.merged_into
            where s.mentorship_id = :mentorship and s.starts_at < :start and s.state in ('planned', 'held')
            """)
                .bind("mentorship", session.mentorshipId())
                .bind("start", session.startsAt())
                .mapTo(Instant.class)
                .findOne();
    }

    private static List<String> kept(Handle h, MentoringSession session, @Nullable Instant since) {
        return h.createQuery("""
                        select words from kept_note
                        where mentorship_id = :mentorship and audience = 'mentor'
                          and (cast(:since as timestamptz) is null or changed_at >= :since)
                        order by kept_at, id limit 10
                        """)
                .bind("mentorship", session.mentorshipId())
                .bindByType("since", since, Instant.class)
                .mapTo(String.class)
                .list();
    }

    /** By when it was written or changed: what was shared late is new to the mentor. */
    private static List<Preparation.Shared> shared(Handle h, MentoringSession session, @Nullable Instant since) {
        return h.createQuery("""
                        select c.week, c.prompt_code, a.reflection
                        from check_in c join check_in_answer a on a.check_in_id = c.id
                        where a.shared_in = :mentorship and c.state = 'answered' and a.audience = 'mentor'
                          and (cast(:since as timestamptz) is null or a.changed_at >= :since)
                        order by c.week desc
                        """)
                .bind("mentorship", session.mentorshipId())
                .bindByType("since", since, Instant.class)
                .map((rs, ctx) ->
                        new Preparation.Shared(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)))
                .list();
    }
}
