package io.visavis.core.programme.imports.draft;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.Programme.Budget;
import io.visavis.core.programme.Programme.Cadence;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole programme, valid in itself: each e-mail and code that is named also stands in it, each mentee has at
 * most one mentor, and e-mails and codes are in lower case.
 *
 * @param questions null where the files say nothing of them: those known before are kept
 */
public record Draft(
        Header header,
        List<Theme> themes,
        List<Competency> competencies,
        List<Participant> participants,
        List<Objective> objectives,
        List<Pair> pairs,
        List<Session> sessions,
        Mentoring mentoring,
        @Nullable Questions questions) {

    /** The programme itself; at most one of its organisations is a mentoring firm. */
    public record Header(
            String code,
            Bilingual name,
            Organisation client,
            @Nullable Organisation mentoringFirm,
            LocalDate startsOn,
            LocalDate endsOn,
            Cadence cadence,
            Budget budget,
            int aggregationFloor,
            @Nullable Agreement agreement) {}

    /** The programme's own mentoring agreement, its paragraphs on lines; where there is none, the standard one holds. */
    public record Agreement(String english, String french) {}

    /** @param workspaces in order of preference; of a platform that is absent, those known before are kept */
    public record Organisation(String code, String name, Map<Platform, List<String>> workspaces) {
        public Organisation {
            workspaces = Map.copyOf(workspaces);
        }
    }

    public record Theme(String code, Bilingual name) {}

    public record Competency(String code, Bilingual name, List<String> behavioursEn, List<String> behavioursFr) {}

    /**
     * @param organisation a code
     * @param lineManager an e-mail; null when they report to nobody in the file
     * @param promptDay used where they are a mentee, as is the time
     */
    public record Participant(
            String email,
            String name,
            Set<Role> roles,
            String organisation,
            Platform platform,
            Language language,
            ZoneId zone,
            String region,
            @Nullable String lineManager,
            DayOfWeek promptDay,
            LocalTime promptTime,
            LocalTime workStart,
            LocalTime workEnd,
            Profile profile) {}

    /**
     * What matching goes by.
     *
     * @param languages two-letter codes beside the participant's own
     * @param team null where it is not told, as are function and site
     * @param strengths codes of competencies, of a mentor alone
     */
    public record Profile(
            Set<String> languages,
            @Nullable String team,
            @Nullable String function,
            @Nullable String site,
            Set<String> strengths) {}

    /**
     * @param position among the mentee's own, from 0; the first is in focus
     * @param levels the words of the levels −2 to +2, blank where there are none yet
     */
    public record Objective(
            String mentee,
            String title,
            String aspiration,
            String theme,
            String competency,
            int position,
            @Nullable String indicator,
            int weight,
            List<String> levels) {
        public Objective {
            levels = List.copyOf(levels);
        }
    }

    public record Pair(String mentee, String mentor, LocalDate since) {}

    public record Session(String code, String mentee, String mentor, Instant startsAt, int minutes, String place) {}
}
