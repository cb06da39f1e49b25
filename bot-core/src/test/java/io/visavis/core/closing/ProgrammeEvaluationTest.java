package io.visavis.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eleven managers and their mentor, whose programme ends on Friday 12 March 2027. */
class ProgrammeEvaluationTest {
    private static final String ASKED = "2027-03-15T12:00:00Z";
    private static final String CLOSED = "2027-04-05T12:00:00Z";
    private static final List<String> ITEMS = List.of("change", "openness", "match", "pace", "recommend");

    private final Stage stage = new Stage("2027-03-10T12:00:00Z");
    private final World world = stage.world();
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme = world.programme("Vega")
            .runs("2026-09-14", "2027-03-12")
            .every(8, DayOfWeek.FRIDAY, "16:00")
            .directedBy(claire);
    private final List<World.Person> people = new ArrayList<>();

    ProgrammeEvaluationTest() {
        for (int i = 0; i < 11; i++) {
            World.Person manager = world.person("Manager " + i);
            programme.enrols(manager).mentoredBy(omar, "2026-09-14");
            people.add(manager);
        }
        people.add(omar);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private static Map<String, String> scales(int... scales) {
        Map<String, String> values = new HashMap<>();
        IntStream.range(0, ITEMS.size()).forEach(i -> values.put(ITEMS.get(i), Integer.toString(scales[i])));
        return values;
    }

    private Reply gives(World.Person person, Map<String, String> values) {
        return stage.sends(person.email(), stage.presses(person.email(), "closing.evaluate"), values);
    }

    /** Each gives an answer that no other gives: their number in base five. */
    private Map<String, String> markOf(int person) {
        Map<String, String> values = scales(1 + person % 5, 1 + person / 5 % 5, 3, 3, 3);
        values.put("comment", "mark " + person);
        return values;
    }

    private String results() {
        Message status = stage.says(claire.email(), "status");
        return ((Reply.Say) stage.presses(claire.email(), "closing.evaluation", status))
                .message()
                .plainText();
    }

    @Test
    void managers_and_mentors_are_asked_once_after_the_last_day_and_nobody_else_is() {
        stage.until("2027-03-12T23:00:00Z");
        assertThat(asked()).isEmpty();
        stage.until("2027-04-20T12:00:00Z");
        assertThat(asked()).hasSize(12).doesNotHaveDuplicates().doesNotContain(Long.toString(claire.id()));
    }

    private List<String> asked() {
        return stage.column("select person_id from outbox where kind = 'programme_evaluation' and state = 'sent'");
    }

    @Test
    void whoever_takes_part_no_more_is_not_asked() {
        long gone = people.get(0).id();
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("update participation set consents = false where person_id = ?", gone));
        stage.until("2027-04-01T12:00:00Z");
        assertThat(asked()).hasSize(11).doesNotContain(Long.toString(gone));
    }

    @Test
    void the_director_sees_averages_and_words_once_no_answer_can_come_any_more() {
        stage.until(ASKED);
        for (int i = 0; i < 5; i++) {
            Map<String, String> values = scales(i < 4 ? 4 : 5, 5, 4, 3, 5);
            values.put("comment", i == 2 ? "More time between *sessions*." : " ");
            assertThat(((Reply.Replace) gives(people.get(i), values)).message().plainText())
                    .contains("Thank you");
        }
        assertThat(results()).contains("until Friday 2 April").doesNotContain("4.2", "More time");
        stage.until(CLOSED);
        assertThat(results())
                .contains("5 answers", "4.2 of 5", "5.0 of 5", "More time between *sessions*.", "without names")
                .doesNotContain("Manager");
    }

    @Test
    void below_the_floor_nothing_is_shown_and_not_even_how_many_there_are() {
        stage.until(ASKED);
        for (int i = 0; i < 4; i++) {
            gives(people.get(i), markOf(i));
        }
        stage.until(CLOSED);
        assertThat(results()).contains("fewer than 5").doesNotContain("mark", "of 5", "4 answers");
    }

    @Test
    void an_answer_is_given_once_and_whole() {
        stage.until(ASKED);
        World.Person person = people.get(0);
        Reply opened = stage.presses(person.email(), "closing.evaluate");
        Reply.RejectFields rejected =
                (Reply.RejectFields) stage.sends(person.email(), opened, Map.of("comment", "x".repeat(1001)));
        assertThat(rejected.errors().keySet()).containsAll(ITEMS).contains("comment");
        stage.sends(person.email(), opened, markOf(0));
        assertThat(((Reply.Say) stage.sends(person.email(), opened, markOf(1)))
                        .message()
                        .plainText())
                .contains("not open to you");
        assertThat(stage.column("select words from evaluation_comment")).containsExactly("mark 0");
    }

    @Test
    void once_the_numbers_were_read_a_moved_end_opens_nothing_again() {
        stage.until(ASKED);
        for (int i = 0; i < 5; i++) {
            gives(people.get(i), markOf(i));
        }
        String button = Stage.button(last(people.get(5)), "closing.evaluate").value();
        stage.until(CLOSED);
        String read = results();
        programme.runs("2026-09-14", "2027-04-04");
        stage.until("2027-04-06T12:00:00Z");
        Reply pressed = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(people.get(5).email()), "closing.evaluate", button, null));
        assertThat(((Reply.Say) pressed).message().plainText()).contains("not open to you");
        assertThat(results()).isEqualTo(read);
    }

    @Test
    void a_director_is_not_asked_and_cannot_answer() {
        stage.until(ASKED);
        Reply pressed = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(claire.email()), "closing.evaluate", programme.id() + "", null));
        assertThat(((Reply.Say) pressed).message().plainText()).contains("not open to you");
    }

    @Test
    void whoever_holds_the_tables_cannot_join_an_answer_to_whoever_gave_it() {
        stage.until(ASKED);
        List<String> given = new ArrayList<>();
        Set<String> idsBefore = new HashSet<>();
        for (int i = 0; i < 11; i++) {
            gives(people.get(i), markOf(i));
            given.add(numbersOf(i));
            List<String> ids =
                    stage.column("select id from evaluation_answer union all select id from evaluation_comment");
            assertThat(ids).hasSize(2 * (i + 1)).noneMatch(idsBefore::contains);
            idsBefore.addAll(ids);
        }
        assertThat(stage.column("select table_name || ' ' || column_name || ' ' || data_type"
                        + " from information_schema.columns where table_name in ('evaluation_answer',"
                        + " 'evaluation_comment') and data_type not in ('smallint', 'uuid')"))
                .containsExactlyInAnyOrder(
                        "evaluation_answer programme_id bigint",
                        "evaluation_comment programme_id bigint",
                        "evaluation_comment words text");
        assertThat(stage.column("select column_name from information_schema.columns where table_name ="
                        + " 'evaluation_given'"))
                .containsExactlyInAnyOrder("programme_id", "person_id");
        // a row's transaction, which tells the order in which people answered, is one and the same for all answers
        assertThat(stage.column("select distinct xmin from evaluation_given")).hasSize(11);
        assertThat(stage.column("select distinct xmin from evaluation_answer")).hasSize(1);
        assertThat(stage.column("select distinct xmin from evaluation_comment")).hasSize(1);
        // by chance these are in the order of giving once in 39 million times
        String numbers = "select change || ' ' || openness from evaluation_answer order by ";
        assertThat(stage.column(numbers + "ctid"))
                .containsExactlyInAnyOrderElementsOf(given)
                .isNotEqualTo(given);
        assertThat(stage.column(numbers + "id")).isNotEqualTo(given);
        assertThat(stage.column("select words from evaluation_comment order by ctid"))
                .isNotEqualTo(IntStream.range(0, 11).mapToObj(i -> "mark " + i).toList());
    }

    private String numbersOf(int person) {
        Map<String, String> values = markOf(person);
        return values.get("change") + " " + values.get("openness");
    }

    @Test
    void it_is_all_said_in_french_to_those_who_speak_it() {
        people.get(0).speaks("fr");
        claire.speaks("fr");
        stage.until(ASKED);
        assertThat(last(people.get(0)).plainText()).contains("Que pensez-vous de Vega");
        Message status = stage.says(claire.email(), "statut");
        assertThat(Stage.button(status, "closing.evaluation").label()).isEqualTo("Évaluation");
        assertThatThrownBy(() -> Stage.button(stage.says(omar.email(), "status"), "closing.evaluation"))
                .hasMessageContaining("no button");
    }
}
