package io.visavis.core.objective.jdbc;

import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What people answer when they are asked about an objective. */
final class ObjectiveAnswers {
    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    private final Jdbi jdbi;

    ObjectiveAnswers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean agree(long id, int version, long mentorId, Instant now) {
        return jdbi.inTransaction(h -> {
            boolean agreed = h.createUpdate("""
                update objective o set agreed_version = o.version, agreed_in = m.id
                from mentorship m
                where o.id = :id and o.version = :version and o.state = 'open'
                  and o.indicator is not null and array_position(o.levels, '') is null
                  and m.enrolment_id = o.enrolment_id and m.active and m.mentor_id = :mentor
                  and (o.agreed_version, o.agreed_in) is distinct from (o.version, m.id)
                """)
                            .bind("id", id)
                            .bind("version", version)
                            .bind("mentor", mentorId)
                            .execute()
                    == 1;
            if (agreed) {
                h.createUpdate("""
                    insert into objective_event (objective_id, at, person_id, what, version)
                    values (:id, :now, :mentor, 'agreed', :version)
                    """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("mentor", mentorId)
                        .bind("version", version)
                        .execute();
            }
            return agreed;
        });
    }

    void suggest(Objective objective, String words, Instant now) {
        long mentor = objective.parties().mentor() == null
                ? 0
                : objective.parties().mentor().personId();
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                insert into objective_event (objective_id, at, person_id, what, version, words)
                values (:id, :now, :mentor, 'suggested', :version, :words)
                """)
                    .bind("id", objective.id())
                    .bind("now", now)
                    .bind("mentor", mentor)
                    .bind("version", objective.standing().version())
                    .bind("words", words)
                    .execute();
            h.createUpdate("""
                insert into outbox (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at)
                select 'objective_suggestion', :id,
                       (select count(*) from objective_event where objective_id = :id and what = 'suggested'),
                       :mentee, :programme, :now, :expires
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                    .bind("id", objective.id())
                    .bind("mentee", objective.parties().menteeId())
                    .bind("programme", objective.parties().programme().id())
                    .bind("now", now)
                    .bind("expires", now.plus(WORTH_TELLING))
                    .execute();
        });
    }

    /** Once it is rated, its words are the pair's: a file leaves them alone. */
    void rate(long id, Moment moment, Rater rater, long personId, int level, Instant now) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                insert into objective_rating (objective_id, moment, rater, person_id, level, rated_at)
                values (:id, :moment, :rater, :person, :level, :now)
                on conflict (objective_id, moment, rater) do update
                set person_id = excluded.person_id, level = excluded.level, rated_at = excluded.rated_at
                """)
                    .bind("id", id)
                    .bind("moment", moment.code())
                    .bind("rater", rater.code())
                    .bind("person", personId)
                    .bind("level", level)
                    .bind("now", now)
                    .execute();
            h.createUpdate("update objective set own = true where id = :id")
                    .bind("id", id)
                    .execute();
        });
    }
}
