package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.source.Found;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** What programme.yaml says of mentors, value by value; any of it may still be wrong or missing. */
final class MentorParts {
    private MentorParts() {}

    record Mentoring(Rule rule, List<Module> training, List<Mentor> mentors, List<Group> groups) {}

    record Rule(Found<Integer> practiceHours, Found<Integer> yearlyHours, Found<Integer> graceDays) {}

    record Module(
            Found<String> code, Parts.Name name, Found<String> link, Found<Integer> minutes, Found<Boolean> required) {}

    /** @param training codes of the modules they completed elsewhere */
    record Mentor(
            Found<String> email,
            Found<LocalDate> selectedOn,
            Found<Integer> capacity,
            List<Found<String>> training,
            List<Supervised> supervision) {}

    record Supervised(Found<LocalDate> on, Found<Integer> minutes) {}

    record Group(
            Found<String> code,
            Found<String> name,
            Found<String> supervisor,
            List<Found<String>> mentors,
            List<Meeting> meetings) {}

    record Meeting(
            Found<String> code,
            Found<LocalDateTime> startsAt,
            Found<ZoneId> zone,
            Found<Integer> minutes,
            Found<String> place) {}
}
