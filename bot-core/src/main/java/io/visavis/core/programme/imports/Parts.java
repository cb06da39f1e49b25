package io.visavis.core.programme.imports;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.words.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the files say, value by value, each with its place; any of it may still be wrong or missing. */
final class Parts {
    private Parts() {}

    record ProgrammeFile(
            Header header,
            Field participants,
            List<Theme> themes,
            List<Competency> competencies,
            List<Objective> objectives,
            List<Pair> pairs,
            List<Session> sessions,
            MentorParts.Mentoring mentoring,
            Optional<Field> questions) {}

    record Header(
            Found<String> code,
            Name name,
            Organisation client,
            Optional<Organisation> mentoringFirm,
            Found<LocalDate> startsOn,
            Found<LocalDate> endsOn,
            Cadence cadence,
            Found<Integer> perDay,
            Found<Integer> perWeek,
            Found<Integer> aggregationFloor,
            Optional<Agreement> agreement) {}

    /** The programme's own mentoring agreement, paragraph by paragraph. */
    record Agreement(List<Found<String>> en, List<Found<String>> fr) {}

    record Name(Found<String> en, Found<String> fr) {}

    /** @param workspaces those of each platform whose key stands in the file */
    record Organisation(Found<String> code, Found<String> name, Map<Platform, List<Found<String>>> workspaces) {}

    record Cadence(Found<Integer> weeks, Found<DayOfWeek> day, Found<LocalTime> time) {}

    record Theme(Found<String> code, Name name) {}

    record Competency(
            Found<String> code, Name name, List<Found<String>> behavioursEn, List<Found<String>> behavioursFr) {}

    /**
     * @param weight 1 where the file names none
     * @param levels from −2 to +2, each of which may be left out
     */
    record Objective(
            Found<String> mentee,
            Found<String> title,
            Found<String> aspiration,
            Found<String> theme,
            Found<String> competency,
            Found<String> indicator,
            Found<Integer> weight,
            List<Found<String>> levels) {}

    record Pair(Found<String> mentee, Found<String> mentor, Found<LocalDate> since) {}

    record Session(
            Found<String> code,
            Found<String> mentee,
            Found<String> mentor,
            Found<LocalDateTime> startsAt,
            Found<ZoneId> zone,
            Found<Integer> minutes,
            Found<String> place) {}

    record Participant(
            Found<String> email,
            Found<String> name,
            Found<Set<Role>> roles,
            Found<String> organisation,
            Found<Platform> platform,
            Found<Language> language,
            Found<ZoneId> zone,
            Found<String> region,
            Found<String> lineManager,
            Week week,
            Profile profile) {

        boolean has(Role role) {
            return roles.is(r -> r.contains(role));
        }
    }

    /** What matching goes by; each may be left out. Languages are beside their own, strengths codes of competencies. */
    record Profile(
            Found<Set<String>> languages,
            Found<String> team,
            Found<String> function,
            Found<String> site,
            Found<Set<String>> strengths) {}

    /**
     * When somebody works and is asked.
     *
     * @param promptTime stands in the programme's cadence where they have none of their own
     */
    record Week(
            Found<DayOfWeek> promptDay,
            Found<LocalTime> promptTime,
            Found<LocalTime> workStart,
            Found<LocalTime> workEnd) {}
}
