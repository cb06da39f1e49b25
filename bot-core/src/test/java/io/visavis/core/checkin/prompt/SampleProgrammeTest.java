package io.visavis.core.checkin.prompt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.visavis.core.programme.imports.ModelForManagers;
import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.schedule.PublicHolidays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sample that the product ships holds together: the demonstration and the rehearsal stand on it. */
class SampleProgrammeTest {
    private static final Path SAMPLE = Path.of("..", "deploy", "sample");
    private static final PublicHolidays HOLIDAYS = new PublicHolidays();
    private static final LocalDate START = LocalDate.parse("2027-01-18");
    private static final LocalDate END = LocalDate.parse("2027-04-11");

    private final Map<String, CSVRecord> people = new HashMap<>();
    private Map<String, Object> programme = Map.of();

    @BeforeEach
    void read() throws IOException {
        programme = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(SAMPLE.resolve("programme.yaml")));
        try (CSVParser rows = CSVParser.parse(
                SAMPLE.resolve("participants.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            rows.forEach(row -> assertThat(people.put(row.get("email"), row)).isNull());
        }
    }

    @Test
    void it_has_twenty_four_managers_ten_mentors_a_director_a_supervisor_and_a_referent() {
        assertThat(people.values().stream().collect(groupingBy(row -> row.get("role"), counting())))
                .isEqualTo(Map.of("mentee", 24L, "mentor", 10L, "director", 1L, "supervisor", 1L, "referent", 1L));
        assertThat(column("platform")).containsExactlyInAnyOrder("slack", "teams");
        assertThat(column("language")).containsExactlyInAnyOrder("en", "fr");
        assertThat(column("zone"))
                .containsExactlyInAnyOrder("Europe/Paris", "Europe/London", "America/Toronto", "Asia/Kolkata");
        assertThat(column("region")).allMatch(SampleProgrammeTest::jollydayKnows);
    }

    @Test
    void its_names_are_of_several_scripts() {
        assertThat(column("name")).anyMatch(name -> name.matches(".*[ء-ي].*"));
        assertThat(column("name")).anyMatch(name -> name.matches(".*[éèëïô].*"));
    }

    @Test
    void chosen_prompt_times_are_within_working_hours() {
        assertThat(people.values())
                .filteredOn(row -> !row.get("prompt_time").isEmpty())
                .allSatisfy(row -> {
                    assertThat(LocalTime.parse(row.get("prompt_time")))
                            .isBetween(workStart(row), workEnd(row).minusMinutes(1));
                    assertThat(row.get("prompt_day")).isIn("monday", "tuesday", "wednesday", "thursday", "friday");
                });
        assertThat(people.values())
                .as("the default of 09:30 suits every manager who chose nothing")
                .filteredOn(row -> row.get("role").equals("mentee")
                        && row.get("prompt_time").isEmpty())
                .allMatch(row -> !LocalTime.of(9, 30).isBefore(workStart(row)));
    }

    @Test
    void no_mentor_or_director_stands_in_the_line_of_a_mentee() {
        for (Map<String, Object> pair : list("pairs")) {
            Set<String> line = line(text(pair, "mentee"));
            assertThat(line).doesNotContain(text(pair, "mentor"), "isabelle.moreau@vega.example");
            assertThat(line(text(pair, "mentor"))).doesNotContain(text(pair, "mentee"));
        }
    }

    @Test
    void no_mentee_has_two_mentors_two_have_none_yet_and_several_pairs_cross_platforms_and_organisations() {
        List<Map<String, Object>> pairs = list("pairs");

        assertThat(pairs)
                .extracting(pair -> text(pair, "mentee"))
                .doesNotHaveDuplicates()
                .hasSize(22);
        assertThat(pairs).allMatch(pair -> person(pair, "mentee").get("role").equals("mentee"));
        assertThat(pairs).allMatch(pair -> person(pair, "mentor").get("role").equals("mentor"));
        assertThat(pairs).filteredOn(pair -> crosses(pair, "platform")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(pairs).filteredOn(pair -> crosses(pair, "organisation")).hasSizeBetween(6, 23);
    }

    @Test
    void the_competency_model_that_comes_along_is_the_one_the_library_is_tagged_with() {
        assertThat(programme).doesNotContainKey("competencies");
        assertThat(ModelForManagers.competencies())
                .extracting(Draft.Competency::code)
                .containsExactlyElementsOf(PromptLibraryTest.COMPETENCIES);
        assertThat(ModelForManagers.competencies()).allSatisfy(competency -> {
            assertThat(competency.behavioursEn()).hasSize(3);
            assertThat(competency.behavioursFr()).hasSize(3);
        });
    }

    @Test
    void every_manager_has_one_or_two_objectives_that_refer_to_the_model_and_the_priorities() {
        List<Map<String, Object>> objectives = list("objectives");
        Set<String> themes =
                Set.copyOf(list("themes").stream().map(t -> text(t, "code")).toList());

        assertThat(themes).hasSize(4);
        assertThat(objectives).allMatch(objective -> themes.contains(text(objective, "theme")));
        assertThat(objectives).allMatch(o -> PromptLibraryTest.COMPETENCIES.contains(text(o, "competency")));
        assertThat(objectives.stream().collect(groupingBy(o -> text(o, "mentee"), counting())))
                .hasSize(24)
                .allSatisfy((mentee, count) -> assertThat(count).isBetween(1L, 2L));
    }

    @Test
    void every_session_is_of_a_pair_and_in_working_hours_of_both() {
        Set<String> pairs = new HashSet<>();
        list("pairs").forEach(pair -> pairs.add(text(pair, "mentee") + ' ' + text(pair, "mentor")));

        assertThat(list("sessions"))
                .extracting(s -> text(s, "code"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(90);
        assertThat(list("sessions")).allSatisfy(session -> {
            assertThat(pairs).contains(text(session, "mentee") + ' ' + text(session, "mentor"));
            assertThat(start(session).toLocalDate()).isBetween(START, END);
            assertThat(suits(person(session, "mentee"), session))
                    .as("mentee %s", session)
                    .isTrue();
            assertThat(suits(person(session, "mentor"), session))
                    .as("mentor %s", session)
                    .isTrue();
        });
    }

    @Test
    void nobody_is_in_two_sessions_at_once() {
        for (String email : people.keySet()) {
            List<Map<String, Object>> own = list("sessions").stream()
                    .filter(session -> text(session, "mentor").equals(email)
                            || text(session, "mentee").equals(email))
                    .sorted((a, b) -> start(a).compareTo(start(b)))
                    .toList();
            for (int i = 1; i < own.size(); i++) {
                assertThat(end(own.get(i - 1))).isBeforeOrEqualTo(start(own.get(i)));
            }
        }
    }

    @Test
    void most_pairs_meet_every_three_weeks_and_a_few_have_a_longer_gap() {
        Map<String, List<LocalDate>> meetings = new HashMap<>();
        list("sessions")
                .forEach(session -> meetings.computeIfAbsent(text(session, "mentee"), m -> new ArrayList<>())
                        .add(start(session).toLocalDate()));

        assertThat(meetings).hasSize(22);
        assertThat(meetings.values().stream().filter(days -> longestGap(days) > 21))
                .hasSizeBetween(2, 6);
        assertThat(meetings.values().stream().filter(days -> days.size() >= 4)).hasSizeGreaterThanOrEqualTo(20);
    }

    private static boolean jollydayKnows(String region) {
        String[] parts = region.toLowerCase(Locale.ROOT).split("-", -1);
        return parts.length == 1
                || HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                        .getCalendarHierarchy()
                        .getChildren()
                        .containsKey(parts[1]);
    }

    private static long longestGap(List<LocalDate> days) {
        List<LocalDate> all = Stream.concat(Stream.concat(Stream.of(START), days.stream()), Stream.of(END))
                .sorted()
                .toList();
        long longest = 0;
        for (int i = 1; i < all.size(); i++) {
            longest = Math.max(longest, ChronoUnit.DAYS.between(all.get(i - 1), all.get(i)));
        }
        return longest;
    }

    private static boolean suits(CSVRecord person, Map<String, Object> session) {
        ZoneId zone = ZoneId.of(person.get("zone"));
        ZonedDateTime from = start(session).withZoneSameInstant(zone);
        ZonedDateTime until = end(session).withZoneSameInstant(zone);
        return from.getDayOfWeek().getValue() <= 5
                && from.toLocalDate().equals(until.toLocalDate())
                && !HOLIDAYS.isHoliday(from.toLocalDate(), person.get("region"))
                && !from.toLocalTime().isBefore(workStart(person))
                && !until.toLocalTime().isAfter(workEnd(person));
    }

    private static LocalTime workStart(CSVRecord person) {
        return LocalTime.parse(person.get("work_start").isEmpty() ? "09:00" : person.get("work_start"));
    }

    private static LocalTime workEnd(CSVRecord person) {
        return LocalTime.parse(person.get("work_end").isEmpty() ? "18:00" : person.get("work_end"));
    }

    private static ZonedDateTime start(Map<String, Object> session) {
        return LocalDateTime.parse(text(session, "starts_at")).atZone(ZoneId.of(text(session, "zone")));
    }

    private static ZonedDateTime end(Map<String, Object> session) {
        return start(session).plus(Duration.ofMinutes(Long.parseLong(text(session, "minutes"))));
    }

    private Set<String> line(String email) {
        Set<String> line = new HashSet<>();
        String above = people.get(email).get("line_manager");
        while (!above.isEmpty() && line.add(above)) {
            above = people.get(above).get("line_manager");
        }
        assertThat(line).doesNotContain(email);
        return line;
    }

    private boolean crosses(Map<String, Object> pair, String column) {
        return !person(pair, "mentee").get(column).equals(person(pair, "mentor").get(column));
    }

    private CSVRecord person(Map<String, Object> entry, String field) {
        return people.get(text(entry, field));
    }

    private Set<String> column(String name) {
        return Set.copyOf(people.values().stream().map(row -> row.get(name)).toList());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String key) {
        return (List<Map<String, Object>>) programme.get(key);
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }
}
