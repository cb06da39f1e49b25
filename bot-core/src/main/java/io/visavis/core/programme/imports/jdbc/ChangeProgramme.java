package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.people.Person;
import io.visavis.core.programme.Programme;
import io.visavis.core.programme.imports.ModelForManagers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Changes that are made in chat, by the statements of an import: what is staged differs, what follows from it does not.
 * Each is one transaction of the caller's.
 */
public final class ChangeProgramme {
    private ChangeProgramme() {}

    /**
     * Stores a programme's settings. Managers who have the programme's own day and hour move along, where the hour lies
     * in their working hours; those with another one keep it.
     */
    public static void settings(Handle handle, Programme changed, Instant now) {
        Merging merging = staged(handle, changed, now);
        stageProgramme(handle, changed, changed.id());
        handle.createUpdate("""
                insert into staged_enrolment (email, cadence_weeks, prompt_day, prompt_time)
                select p.email, s.cadence_weeks,
                       case when own.same then s.cadence_day else e.prompt_day end,
                       case when own.same and s.cadence_time >= p.work_start and s.cadence_time < p.work_end
                            then s.cadence_time else e.prompt_time end
                from enrolment e
                join person p on p.id = e.person_id
                join programme g on g.id = e.programme_id
                join staged_programme s on s.code = g.code
                cross join lateral (
                    select (e.prompt_day, e.prompt_time) = (g.cadence_day, g.cadence_time) as same) as own
                where e.active and g.id = :id
                """).bind("id", changed.id()).execute();
        new MergeFrame(merging).programme();
        new MergePeople(merging).changeEnrolments();
        merging.showHomesAnew();
    }

    /** Makes a programme for the client and the firm of another one, with its themes. @return its id */
    public static long create(Handle handle, Programme made, long like, Instant now) {
        String code = freeCode(handle, made.code());
        Programme coded = made.coded(code);
        Merging merging = staged(handle, coded, now);
        stageProgramme(handle, coded, like);
        handle.createUpdate("""
                insert into staged_theme (code, name_en, name_fr, position)
                select code, name_en, name_fr, position from strategic_theme where programme_id = :like and not retired
                """).bind("like", like).execute();
        new Staging(handle).competencies(ModelForManagers.competencies());
        MergeFrame frame = new MergeFrame(merging);
        frame.programme();
        frame.themes();
        frame.competencies();
        long id = handle.createQuery("select id from programme where code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one();
        for (String table : List.of("strategic_theme", "competency")) {
            handle.createUpdate("update " + table + " set by_chat = true where programme_id = :id")
                    .bind("id", id)
                    .execute();
        }
        return id;
    }

    private static String freeCode(Handle handle, String wanted) {
        return handle.createQuery("""
                select code from (
                    select case n when 1 then :code else left(:code, 36) || '-' || n end as code, n
                    from generate_series(1, 999) n) c
                where code not in (select code from programme) order by n limit 1
                """).bind("code", wanted).mapTo(String.class).one();
    }

    /** Adds the competencies of the model for managers that a programme does not have. */
    public static void addModel(Handle handle, long programmeId) {
        Staging staging = new Staging(handle);
        staging.tables();
        staging.competencies(ModelForManagers.competencies());
        handle.createUpdate("""
                insert into competency (
                    programme_id, code, name_en, name_fr, behaviours_en, behaviours_fr, position, by_chat)
                select :id, s.code, s.name_en, s.name_fr, s.behaviours_en, s.behaviours_fr,
                       s.position + (select count(*) from competency where programme_id = :id), true
                from staged_competency s
                where not exists (select from competency c where c.programme_id = :id and c.code = s.code)
                """).bind("id", programmeId).execute();
    }

    /** Other working hours, another zone or region: the person's next questions are planned anew. */
    public static void hours(Handle handle, Person changed) {
        new Staging(handle).tables();
        handle.createUpdate("""
                insert into staged_person (email, zone, region, work_start, work_end)
                values (:email, :zone, :region, :start, :end)
                """)
                .bind("email", changed.email())
                .bind("zone", changed.zone().getId())
                .bind("region", changed.region())
                .bind("start", changed.workStart())
                .bind("end", changed.workEnd())
                .execute();
        new MergePeople(new Merging(handle, "", Instant.EPOCH.atOffset(ZoneOffset.UTC))).moveOccurrences();
    }

    private static Merging staged(Handle handle, Programme programme, Instant now) {
        // The same lock as an import's: neither sees the other half done
        handle.execute("select pg_advisory_xact_lock(?)", StoreDraft.LOCK);
        new Staging(handle).tables();
        return new Merging(handle, programme.code(), now.atOffset(ZoneOffset.UTC));
    }

    private static void stageProgramme(Handle handle, Programme programme, long like) {
        Programme.Cadence cadence = programme.cadence();
        handle.createUpdate("""
                insert into staged_programme (
                    code, name_en, name_fr, client, mentoring_firm, starts_on, ends_on, cadence_weeks, cadence_day,
                    cadence_time, budget_per_day, budget_per_week, aggregation_floor)
                select :code, :en, :fr, c.code, f.code, :starts, :ends, :weeks, :day, :time, :perDay, :perWeek, :floor
                from programme g join organisation c on c.id = g.client_id
                left join organisation f on f.id = g.mentoring_firm_id
                where g.id = :like
                """)
                .bind("code", programme.code())
                .bind("en", programme.name().en())
                .bind("fr", programme.name().fr())
                .bind("starts", programme.startsOn())
                .bind("ends", programme.endsOn())
                .bind("weeks", cadence.weeks())
                .bind("day", cadence.day().getValue())
                .bind("time", cadence.time())
                .bind("perDay", programme.budget().perDay())
                .bind("perWeek", programme.budget().perWeek())
                .bind("floor", programme.aggregationFloor())
                .bind("like", like)
                .execute();
    }
}
