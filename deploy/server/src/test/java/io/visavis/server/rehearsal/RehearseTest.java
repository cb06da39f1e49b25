package io.visavis.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample programme, rehearsed through the command line. */
class RehearseTest {
    private static final Set<String> KINDS = Set.of(
            "first_contact",
            "agreement",
            "check_in",
            "check_in_again",
            "check_in_reminder",
            "session_brief",
            "session_reminder",
            "session_soon",
            "session_debrief",
            "session_missing",
            "objective_agreement",
            "supervision_reminder");

    private static Rehearsed silent;
    private static Map<String, Map<String, String>> people;

    @BeforeAll
    static void rehearse_five_weeks_in_which_nobody_answers() throws IOException {
        silent = Rehearsed.sample(5);
        people = people();
    }

    /** The participants' file, a row by each e-mail; a blank cell takes the sample's default. */
    private static Map<String, Map<String, String>> people() throws IOException {
        List<String> lines = Files.readAllLines(Rehearsed.SAMPLE.resolveSibling("participants.csv"));
        String[] header = lines.get(0).split(",", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(header, line.split(",", -1)))
                .collect(Collectors.toMap(row -> row.get("email"), Function.identity()));
    }

    private static Map<String, String> row(String[] header, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }

    private static OffsetDateTime at(JsonNode message) {
        return OffsetDateTime.parse(message.path("at").asText(), DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Map<String, String> person(JsonNode message) {
        return people.get(message.path("person").asText());
    }

    @Test
    void standard_output_holds_one_object_a_line_with_the_keys_promised_and_nothing_else() {
        assertThat(silent.code()).isZero();
        assertThat(silent.err()).isEmpty();
        assertThat(silent.out()).endsWith("}\n").doesNotContain("\r");
        assertThat(silent.messages()).hasSizeGreaterThan(300).allSatisfy(message -> {
            assertThat(message.fieldNames())
                    .toIterable()
                    .startsWith("at", "kind", "person", "role", "platform", "programme", "language");
            assertThat(message.path("kind").asText()).isIn(KINDS);
            assertThat(message.path("programme").asText()).isEqualTo("vega-2027");
            assertThat(message.path("role").asText()).isEqualTo(person(message).get("role"));
            assertThat(message.path("platform").asText())
                    .isEqualTo(person(message).get("platform"));
            assertThat(message.path("language").asText())
                    .isEqualTo(person(message).get("language"));
        });
    }

    @Test
    void each_moment_bears_the_offset_of_the_persons_zone() {
        assertThat(silent.messages()).allSatisfy(message -> {
            Instant instant = at(message).toInstant();
            ZoneId zone = ZoneId.of(person(message).get("zone"));
            assertThat(at(message).getOffset()).isEqualTo(zone.getRules().getOffset(instant));
        });
        assertThat(silent.messages())
                .extracting(message -> at(message).toInstant())
                .isSorted();
    }

    @Test
    void every_message_comes_in_the_persons_working_hours() {
        assertThat(silent.messages()).allSatisfy(message -> {
            String start = person(message).get("work_start");
            String end = person(message).get("work_end");
            LocalTime time = at(message).toLocalTime();
            assertThat(time)
                    .isAfterOrEqualTo(start.isEmpty() ? LocalTime.of(9, 0) : LocalTime.parse(start))
                    .isBefore(end.isEmpty() ? LocalTime.of(18, 0) : LocalTime.parse(end));
            assertThat(at(message).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void nobody_is_written_to_on_a_public_holiday_of_their_region() {
        LocalDate republicDay = LocalDate.of(2027, 1, 26);
        assertThat(silent.messages())
                .filteredOn(message -> at(message).toLocalDate().equals(republicDay))
                .isNotEmpty()
                .noneMatch(message -> person(message).get("region").startsWith("IN"));
    }

    @Test
    void nobody_gets_more_than_two_messages_a_day_and_six_a_week() {
        assertThat(counts(message -> at(message).toLocalDate())).allMatch(count -> count <= 2);
        assertThat(counts(
                        message -> at(message).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))))
                .allMatch(count -> count <= 6);
    }

    private static List<Long> counts(Function<JsonNode, LocalDate> span) {
        return List.copyOf(silent.messages().stream()
                .collect(Collectors.groupingBy(
                        message -> message.path("person").asText() + span.apply(message), Collectors.counting()))
                .values());
    }

    @Test
    void the_summary_comes_last_and_agrees_with_the_lines() {
        JsonNode summary = silent.summary();
        assertThat(summary.path("messages").asInt()).isEqualTo(silent.messages().size());
        assertThat(summary.path("people").asLong())
                .isEqualTo(silent.messages().stream()
                        .map(message -> message.path("person"))
                        .distinct()
                        .count());
        assertThat(summary.path("max_per_person_day").asLong())
                .isEqualTo(counts(message -> at(message).toLocalDate()).stream()
                        .max(Long::compare)
                        .orElseThrow());
        assertThat(summary.path("answered").asInt()).isZero();
        assertThat(StreamSupport.stream(summary.path("kinds").spliterator(), false)
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(silent.messages().size());
    }

    @Test
    void every_manager_is_asked_once_a_week_and_reminded_when_silent() {
        assertThat(silent.messages())
                .filteredOn(message -> message.path("kind").asText().equals("check_in"))
                .hasSize(24 * 5);
        assertThat(silent.summary().path("kinds").path("check_in_reminder").asInt())
                .isPositive();
    }

    @Test
    void every_mentor_of_a_supervision_group_is_reminded_of_its_first_meeting_a_day_before() {
        assertThat(silent.messages())
                .filteredOn(message -> message.path("kind").asText().equals("supervision_reminder"))
                .hasSize(10)
                .allSatisfy(message -> assertThat(message.path("role").asText()).isEqualTo("mentor"))
                .extracting(message -> at(message).toLocalDate().toString())
                .containsOnly("2027-02-04", "2027-02-05", "2027-02-11");
    }

    @Test
    void everyone_is_told_first_what_the_bot_does_and_each_pair_is_asked_for_its_agreement_before_the_first_question() {
        LocalDate start = LocalDate.of(2027, 1, 18);
        assertThat(silent.messages())
                .filteredOn(message -> message.path("kind").asText().equals("first_contact"))
                .hasSize(people.size())
                .allMatch(message -> at(message).toLocalDate().isBefore(start));
        assertThat(silent.messages())
                .filteredOn(message -> agreements(message) > 0)
                .allMatch(message -> at(message).toLocalDate().isBefore(start));
        assertThat(silent.messages().stream()
                        .mapToLong(RehearseTest::agreements)
                        .sum())
                .isEqualTo(2 * 22);
        assertThat(silent.messages())
                .filteredOn(message -> message.path("kind").asText().equals("check_in"))
                .noneMatch(message -> at(message).toLocalDate().isBefore(start));
    }

    /** How many are asked for in a message: a mentor of several pairs may find some in one. */
    private static long agreements(JsonNode message) {
        return Stream.concat(
                        Stream.of(message.path("kind")),
                        StreamSupport.stream(message.path("together").spliterator(), false))
                .filter(kind -> kind.asText().equals("agreement"))
                .count();
    }

    @Test
    void the_same_arguments_give_the_same_bytes_and_answers_hang_on_the_seed_alone() {
        String[] some = {"--answer-rate", "0.6", "--seed", "3"};
        Rehearsed once = Rehearsed.sample(2, some);
        assertThat(Rehearsed.sample(2, some).out()).isEqualTo(once.out());
        assertThat(Rehearsed.sample(2, "--answer-rate", "0.6", "--seed", "4").out())
                .isNotEqualTo(once.out());
        assertThat(once.summary().path("answered").asInt()).isBetween(15, 24 * 2);
        assertThat(once.summary().path("kinds").path("check_in_reminder").asLong())
                .as("who answers is spared reminders")
                .isLessThan(silent.messages().stream()
                        .filter(message -> message.path("kind").asText().equals("check_in_reminder"))
                        .filter(message -> at(message).toLocalDate().isBefore(LocalDate.of(2027, 2, 1)))
                        .count());
    }

    /** It is the week of Good Friday: whoever has Friday for their day and lives where it is a holiday is spared. */
    @Test
    void a_later_start_begins_on_that_day() {
        Rehearsed later = Rehearsed.sample(1, "--from", "2027-03-22");
        assertThat(later.messages())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(at(message).toLocalDate())
                        .isBetween(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 3, 28)));
        assertThat(later.messages())
                .filteredOn(message -> message.path("kind").asText().equals("check_in"))
                .hasSize(23)
                .noneMatch(message -> message.path("person").asText().startsWith("maude.cote"));
    }

    @Test
    void without_json_it_is_a_table_by_day_with_the_totals_below() {
        Rehearsed table = Rehearsed.of(Rehearsed.SAMPLE, "--weeks", "1");
        assertThat(table.code()).isZero();
        assertThat(table.out().lines())
                .contains("Tuesday 19 January 2027")
                .anyMatch(line -> line.matches(
                        "  Tue 09:30 \\+01:00  anais\\.lefevre@vega\\.example +mentee +teams +fr +check_in +vega-2027"))
                .anyMatch(line -> line.matches(
                        "\\d+ messages to \\d+ people, at most \\d to one person on one day; 0 check-ins answered\\."))
                .allMatch(line -> line.length() <= 120);
    }

    @Test
    void a_broken_file_gives_every_error_and_nothing_on_standard_output(@TempDir Path folder) throws IOException {
        String programme = Files.readString(Rehearsed.SAMPLE);
        String participants = Files.readString(Rehearsed.SAMPLE.resolveSibling("participants.csv"));
        Path file = Files.writeString(
                folder.resolve("programme.yaml"), programme.replace("ends_on: 2027-04-11", "ends_on: soon"));
        Files.copy(Rehearsed.SAMPLE.resolveSibling("questions.yaml"), folder.resolve("questions.yaml"));
        Files.writeString(
                folder.resolve("participants.csv"),
                participants
                        .replace("Europe/London,GB-ENG,,,,,", "Europe/Londres,GB-ENG,,,,,")
                        .replaceFirst("benoit\\.girard@vega\\.example,Benoît", "benoit.girard,Benoît"));

        Rehearsed broken = Rehearsed.of(file, "--weeks", "4", "--json");

        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err()).contains("ends_on", "Europe/Londres", "benoit.girard");
        assertThat(broken.err().lines().filter(line -> line.contains("Europe/Londres")))
                .hasSizeGreaterThan(1);
    }
}
