package io.visavis.core.programme.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sound programme of any size, the same for the same seed. People and codes of several overlap. */
final class RandomProgramme {
    private static final List<String> PLACES =
            List.of("Europe/Paris,FR", "Europe/London,GB-ENG", "America/Montreal,CA-QC", "Asia/Kolkata,IN");
    private static final List<String> DAYS = List.of("monday", "tuesday", "wednesday", "thursday", "friday");
    private static final LocalDate START = LocalDate.of(2027, 1, 18);

    private static final int CAPACITY = 20;

    private final Random random;
    private final Map<Integer, Integer> load = new HashMap<>();
    private final List<Integer> mentees;
    private final List<Integer> mentors;
    private final Set<Integer> enrolled;
    private final int themes;
    private final int competencies;

    RandomProgramme(long seed, int mentees, int mentors) {
        this.random = new Random(seed);
        this.mentees = some(mentees);
        this.mentors = some(mentors);
        this.enrolled = new HashSet<>(this.mentees);
        this.themes = 1 + random.nextInt(4);
        this.competencies = 1 + random.nextInt(4);
    }

    /** Most of them, at least one. */
    private List<Integer> some(int of) {
        List<Integer> some = new ArrayList<>(IntStream.range(0, of)
                .filter(i -> i == 0 || random.nextInt(5) > 0)
                .boxed()
                .toList());
        return List.copyOf(some);
    }

    String csv() {
        StringBuilder csv = new StringBuilder(Folder.CSV.lines().findFirst().orElseThrow()).append('\n');
        for (int i : mentees) {
            boolean reports = i > 0 && enrolled.contains(i / 2) && random.nextBoolean();
            csv.append(row("mentee" + i, "mentee", "vega", reports ? "mentee" + i / 2 + "@vega.test" : ""));
        }
        mentors.forEach(
                i -> csv.append(row("mentor" + i, random.nextBoolean() ? "mentor" : "mentor+supervisor", "firm", "")));
        return csv.append(row("director", "director+supervisor", "vega", "")).toString();
    }

    private String row(String who, String role, String organisation, String manager) {
        String prompt = random.nextBoolean() ? "," : any(DAYS) + ",1" + random.nextInt(6) + ":15";
        String hours = random.nextBoolean() ? "," : "08:00,17:30";
        return String.join(
                        ",",
                        who + "@vega.test",
                        "\"N. " + who + random.nextInt(3) + ", Jr\"",
                        role,
                        organisation,
                        random.nextBoolean() ? "slack" : "teams",
                        random.nextBoolean() ? "fr" : "en",
                        any(PLACES),
                        manager,
                        prompt,
                        hours)
                + "\n";
    }

    String yaml() {
        StringBuilder yaml = new StringBuilder("""
                programme:
                  code: random
                  name: {en: "Any", fr: "Au hasard"}
                  client: {code: vega, name: "Vega"}
                  mentoring_firm: {code: firm, name: "Firm %d"}
                  starts_on: %s
                  ends_on: %s
                  cadence: {weeks: %d, day: %s, time: "10:00"}
                  participants: participants.csv
                """.formatted(
                        random.nextInt(2),
                        START,
                        START.plusWeeks(12).plusDays(random.nextInt(3)),
                        1 + random.nextInt(2),
                        any(DAYS)));
        yaml.append("themes:\n");
        for (int i = 0; i < themes; i++) {
            yaml.append("  - {code: t%d, name: {en: \"T %d\", fr: \"T\"}}\n".formatted(i, random.nextInt(2)));
        }
        yaml.append("competencies:\n");
        for (int i = 0; i < competencies; i++) {
            yaml.append("  - {code: c%d, name: {en: C, fr: C}, behaviours: {en: [\"B %d\", b], fr: []}}\n"
                    .formatted(i, random.nextInt(2)));
        }
        objectives(yaml);
        pairs(yaml);
        mentoring(yaml);
        return yaml.toString();
    }

    private void objectives(StringBuilder yaml) {
        yaml.append("objectives:\n");
        for (int mentee : mentees) {
            for (int i : some(3)) {
                yaml.append(
                        ("  - {mentee: mentee%d@vega.test, title: \"O %d\", aspiration: \"A %d\", theme: t%d, competency: c%d"
                                        + "%s}\n")
                                .formatted(
                                        mentee,
                                        i,
                                        random.nextInt(2),
                                        random.nextInt(themes),
                                        random.nextInt(competencies),
                                        scale()));
            }
        }
    }

    /** Few have one, so that a file of ten thousand people stays within its bounds. */
    private String scale() {
        return random.nextInt(4) > 0
                ? ""
                : ", weight: %d, indicator: \"I %d\", levels: {-2: \"L %d\", 0: \"As said\"}"
                        .formatted(1 + random.nextInt(2), random.nextInt(2), random.nextInt(2));
    }

    private void pairs(StringBuilder yaml) {
        StringBuilder sessions = new StringBuilder("sessions:\n");
        yaml.append("pairs:\n");
        for (int mentee : mentees) {
            String both = "mentee: mentee%d@vega.test, mentor: mentor%d@vega.test".formatted(mentee, mentor());
            yaml.append("  - {%s, since: %s}\n".formatted(both, START.plusDays(random.nextInt(3))));
            for (int i : some(3)) {
                sessions.append(
                        "  - {code: s-%d-%d, %s, starts_at: %sT1%d:00, zone: Europe/Paris, minutes: 60, place: P}\n"
                                .formatted(
                                        mentee, i, both, START.plusDays(10 + random.nextInt(60)), random.nextInt(7)));
            }
        }
        yaml.append(sessions);
    }

    /** One who has room for another manager; the numbers asked for leave room with somebody. */
    private int mentor() {
        int mentor = any(mentors);
        while (load.merge(mentor, 1, Integer::sum) > CAPACITY) {
            mentor = any(mentors);
        }
        return mentor;
    }

    private void mentoring(StringBuilder yaml) {
        yaml.append("training:\n");
        List<Integer> modules = some(4);
        for (int i : modules) {
            yaml.append(
                    "  - {code: m%d, name: {en: M, fr: M}, link: \"https://learn.test/%d\", minutes: %d, required: %s}\n"
                            .formatted(i, random.nextInt(2), 30 + random.nextInt(2), i == 0));
        }
        StringBuilder groups = new StringBuilder("supervision_groups:\n");
        yaml.append("mentors:\n");
        for (int mentor : mentors) {
            String training = modules.stream()
                    .filter(i -> i == 0 || random.nextBoolean())
                    .map(i -> "m" + i)
                    .collect(Collectors.joining(", "));
            yaml.append("  - {email: mentor%d@vega.test, selected_on: %s, capacity: %d, training: [%s]}\n"
                    .formatted(mentor, START.minusDays(random.nextInt(3)), CAPACITY, training));
        }
        yaml.append(groups(groups));
    }

    private StringBuilder groups(StringBuilder groups) {
        for (int i : some(2)) {
            String members = mentors.stream()
                    .filter(mentor -> random.nextBoolean())
                    .map("mentor%d@vega.test"::formatted)
                    .collect(Collectors.joining(", "));
            groups.append("  - {code: g%d, name: \"G %d\", supervisor: director@vega.test, mentors: [%s], meetings: ["
                    .formatted(i, random.nextInt(2), members));
            groups.append(some(3).stream()
                    .map(m -> "{code: x%d, starts_at: %sT1%d:00, zone: Europe/Paris, minutes: 90, place: P}"
                            .formatted(m, START.plusDays(10 + random.nextInt(60)), random.nextInt(7)))
                    .collect(Collectors.joining(", ")));
            groups.append("]}\n");
        }
        return groups;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
