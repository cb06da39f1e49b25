package io.visavis.core.session.jdbc;

import io.visavis.core.session.HandedOver;
import io.visavis.core.session.HandedOver.Kind;
import io.visavis.core.session.HandedOver.Part;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.Preparation.Shared;
import io.visavis.core.session.Preparation.SharedPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a manager shared in a pair that is over. A mentor reads of it what was handed over to their pair and is
 * shared still; what came to be shared after that choice is not part of it.
 */
final class HandedOverQuery {
    private static final int ANSWERS = 6;
    private static final int PLANS = 6;
    private static final int TAKEAWAYS = 4;

    private HandedOverQuery() {}

    /** What was handed over to a session's pair since its mentor was last prepared, one for each former pair. */
    static List<HandedOver> since(Handle h, MentoringSession session, @Nullable Instant since) {
        Map<Long, Map<Kind, Instant>> chosen = new LinkedHashMap<>();
        h.createQuery("""
                select x.from_id, x.kind, x.chosen_at
                from hand_over x
                join mentorship m on m.id = x.mentorship_id and m.active
                join mentorship f on f.id = x.from_id and f.enrolment_id = m.enrolment_id
                where x.mentorship_id = :mentorship
                  and (cast(:since as timestamptz) is null or x.chosen_at >= :since)
                order by f.since desc, f.id desc
                """)
                .bind("mentorship", session.mentorshipId())
                .bindByType("since", since, Instant.class)
                .map((rs, ctx) -> Map.entry(
                        rs.getLong(1),
                        Map.entry(
                                Kind.of(rs.getString(2)),
                                rs.getObject(3, OffsetDateTime.class).toInstant())))
                .forEach(row -> chosen.computeIfAbsent(row.getKey(), id -> new EnumMap<>(Kind.class))
                        .put(row.getValue().getKey(), row.getValue().getValue()));
        return chosen.entrySet().stream()
                .map(former -> read(h, former.getKey(), former.getValue()))
                .filter(handed -> !handed.isEmpty())
                .toList();
    }

    /** All that may be handed over of a pair. */
    static HandedOver all(Handle h, long pair, Instant until) {
        return read(h, pair, Map.of(Kind.ANSWERS, until, Kind.COMMITMENTS, until, Kind.TAKEAWAYS, until));
    }

    /** @param until of each kind that is read, as it stood at which moment */
    private static HandedOver read(Handle h, long pair, Map<Kind, Instant> until) {
        return new HandedOver(
                former(h, pair),
                part(until, Kind.ANSWERS).map(at -> answers(h, pair, at)).orElseGet(Part::nothing),
                part(until, Kind.COMMITMENTS).map(at -> plans(h, pair, at)).orElseGet(Part::nothing),
                part(until, Kind.TAKEAWAYS).map(at -> takeaways(h, pair, at)).orElseGet(Part::nothing));
    }

    private static Optional<Instant> part(Map<Kind, Instant> until, Kind kind) {
        return Optional.ofNullable(until.get(kind));
    }

    private static String former(Handle h, long pair) {
        return h.createQuery("""
                select p.name from mentorship m join person p on p.id = m.mentor_id where m.id = :pair
                """).bind("pair", pair).mapTo(String.class).one();
    }

    private static Part<Shared> answers(Handle h, long pair, Instant until) {
        return Part.of(
                h.createQuery("""
                        select c.week, c.prompt_code, a.reflection
                        from check_in c join check_in_answer a on a.check_in_id = c.id
                        where a.shared_in = :pair and c.state = 'answered' and a.audience = 'mentor'
                          and a.changed_at <= :until
                        order by c.week desc
                        """)
                        .bind("pair", pair)
                        .bind("until", until)
                        .map((rs, ctx) ->
                                new Shared(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3)))
                        .list(),
                ANSWERS);
    }

    private static Part<SharedPlan> plans(Handle h, long pair, Instant until) {
        return Part.of(SharedPlans.all(h, pair, until), PLANS);
    }

    /** The manager's own alone. */
    private static Part<String> takeaways(Handle h, long pair, Instant until) {
        return Part.of(
                h.createQuery("""
                        select d.takeaway
                        from mentoring_session s
                        join mentorship m on m.id = s.mentorship_id
                        join enrolment e on e.id = m.enrolment_id
                        join session_debrief d on d.session_id = s.id and d.person_id = e.person_id
                                              and d.audience = 'other' and d.takeaway is not null
                        where m.id = :pair and d.written_at <= :until
                        order by s.starts_at desc, s.id desc
                        """)
                        .bind("pair", pair)
                        .bind("until", until)
                        .mapTo(String.class)
                        .list(),
                TAKEAWAYS);
    }
}
