package io.visavis.core.programme.imports.draft;

import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything about a programme's mentors: what they learn, who was selected, and their supervision. */
public record Mentoring(Rule rule, List<Module> training, List<Mentor> mentors, List<Group> groups) {

    /**
     * How much supervision is owed.
     *
     * @param practiceHours of practice, for which an hour is owed
     * @param yearlyHours owed at least in a year
     * @param graceDays for which an hour may be missing before no new pair is made
     */
    public record Rule(int practiceHours, int yearlyHours, int graceDays) {}

    public record Module(String code, Bilingual name, String link, int minutes, boolean required) {}

    /** @param training codes of the modules completed elsewhere */
    public record Mentor(
            String email, LocalDate selectedOn, int capacity, List<String> training, List<Supervised> supervision) {}

    /** Supervision had elsewhere, on one day. */
    public record Supervised(LocalDate on, int minutes) {}

    /**
     * @param supervisor an e-mail
     * @param mentors their e-mails
     */
    public record Group(String code, String name, String supervisor, List<String> mentors, List<Meeting> meetings) {}

    public record Meeting(String code, Instant startsAt, int minutes, String place) {}
}
