package io.visavis.core.programme.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ada, in Paris, meets Max, in London, on Wednesday 27 January at 10:00 of hers; then the director's file changes. */
class AnnouncedSessionsTest {
    private static final String ADA = "ada@vega.test";
    private static final String MAX = "max@passerelle.test";
    private static final String BEN = "ben@vega.test";
    private static final String FIRST = "2027-01-27T10:00";
    private static final String SECOND = "  - {code: s-002";
    private static final String THIRD = """
              - {code: s-003, mentee: ada@vega.test, mentor: max@passerelle.test, \
            starts_at: "2027-02-10T10:00", zone: Europe/Paris, minutes: 60, place: "Room 9"}
            """;

    @TempDir
    private Path temp;

    private final Stage stage = new Stage("2027-01-18T09:00:00Z");

    @AfterEach
    void close() {
        stage.close();
    }

    private void imported(Folder folder) {
        ImportReport report = new ImportProgramme(stage.database().jdbi(), stage.clock(), region -> true)
                .run(folder.programme(), Progress.NONE);
        assertThat(report).isInstanceOf(ImportReport.Applied.class);
    }

    private void begun() {
        imported(new Folder(temp));
        TakingPart.everyone(stage.database().jdbi());
        stage.until("2027-01-20T09:00:00Z");
    }

    private void movedTo(String start) {
        imported(new Folder(temp).yaml(Folder.YAML.replace(FIRST, start)));
    }

    private static String without(String code) {
        return Folder.YAML.replaceAll("  - \\{code: " + code + ".*\n", "");
    }

    /** What someone on Slack was told of changed sessions. */
    private List<String> news(String email) {
        return stage.slack().seenBy(email).stream()
                .map(Seen::message)
                .map(Message::plainText)
                .filter(text -> text.contains("programme’s director") || text.contains("direction de votre programme"))
                .toList();
    }

    @Test
    void the_first_plan_of_a_pair_and_the_same_file_again_are_no_news() {
        begun();
        imported(new Folder(temp));
        stage.until("2027-01-26T00:00:00Z");
        assertThat(stage.column("select kind from outbox where kind = 'session_changed'"))
                .isEmpty();
    }

    @Test
    void both_are_told_where_it_stood_and_where_it_stands() {
        begun();
        movedTo("2027-02-03T15:00");
        stage.until("2027-01-21T18:00:00Z");
        assertThat(news(ADA))
                .singleElement()
                .asString()
                .contains("mercredi 3 février, 15:00", "mercredi 27 janvier, 10:00");
        assertThat(news(MAX))
                .singleElement()
                .asString()
                .contains("Your session with Ada Martin was moved", "Wednesday 3 February, 14:00")
                .contains("It was to be Wednesday 27 January, 09:00");
    }

    @Test
    void a_cancelled_session_an_added_one_and_another_place_are_told_as_such() {
        begun();
        imported(new Folder(temp).yaml(without("s-001")));
        stage.until("2027-01-20T18:00:00Z");
        assertThat(news(MAX).get(0)).contains("Your session with Ada Martin was cancelled", "27 January, 09:00");
        imported(new Folder(temp));
        stage.until("2027-01-21T18:00:00Z");
        assertThat(news(MAX).get(1)).contains("A session with Ada Martin is planned", "27 January, 09:00");
        imported(new Folder(temp).yaml(Folder.YAML.replace("Room 3", "Room 9")));
        stage.until("2027-01-22T18:00:00Z");
        assertThat(news(MAX).get(2)).contains("was changed", "Room 9");
        imported(new Folder(temp).yaml(Folder.YAML.replace("Room 3", "Room 9").replace(SECOND, THIRD + SECOND)));
        stage.until("2027-01-26T18:00:00Z");
        assertThat(news(ADA).get(3)).contains("est prévue", "mercredi 10 février, 10:00");
    }

    @Test
    void of_several_changes_before_it_is_told_the_last_alone_is_and_one_taken_back_is_not() {
        begun();
        stage.until("2027-01-20T22:00:00Z");
        movedTo("2027-02-03T15:00");
        movedTo("2027-02-04T15:00");
        stage.until("2027-01-21T18:00:00Z");
        assertThat(news(MAX)).singleElement().asString().contains("Thursday 4 February, 14:00", "27 January, 09:00");
        stage.until("2027-01-21T22:00:00Z");
        movedTo("2027-02-08T15:00");
        movedTo("2027-02-04T15:00");
        stage.until("2027-01-22T18:00:00Z");
        assertThat(news(MAX)).hasSize(1);
    }

    @Test
    void what_lies_in_the_past_is_not_told() {
        begun();
        stage.until("2027-01-28T09:00:00Z");
        imported(new Folder(temp).yaml(Folder.YAML.replace(FIRST, "2027-01-26T10:00")));
        stage.until("2027-01-30T00:00:00Z");
        assertThat(stage.column("select kind from outbox where kind = 'session_changed'"))
                .isEmpty();
    }

    @Test
    void what_was_moved_in_chat_after_the_file_is_told_from_where_the_other_knew_it() {
        begun();
        stage.until("2027-01-20T22:00:00Z");
        movedTo("2027-02-03T15:00");
        Reply form = stage.presses(MAX, "session.move", stage.says(MAX, "session"));
        stage.sends(MAX, form, Map.of("start", "2027-02-05T11:00", "minutes", "60", "place", "Room 3"));
        stage.until("2027-01-21T18:00:00Z");
        List<String> told = stage.slack().seenBy(ADA).stream()
                .map(seen -> seen.message().plainText())
                .filter(text -> text.contains("séance"))
                .toList();
        assertThat(told.get(told.size() - 1)).contains("a déplacé", "vendredi 5 février, 12:00", "27 janvier, 10:00");
    }

    /** Whatever a director's files say, and in whatever order: who was told something last was told how it stands. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void at_the_end_both_know_where_it_stands(long seed) {
        begun();
        Random random = new Random(seed);
        Instant now = stage.clock().instant();
        String stands = FIRST;
        List<String> days = List.of("01", "02", "03", "04");
        for (int i = 0; i < 6; i++) {
            now = now.plusSeconds(60L + random.nextInt(20 * 3600));
            if (now.isAfter(Instant.parse("2027-01-24T00:00:00Z"))) {
                break;
            }
            stage.until(now.toString());
            boolean cancels = random.nextInt(3) == 0;
            stands = cancels ? "" : "2027-02-" + days.get(random.nextInt(days.size())) + "T15:00";
            imported(new Folder(temp).yaml(cancels ? without("s-001") : Folder.YAML.replace(FIRST, stands)));
        }
        stage.until("2027-01-28T18:00:00Z");
        List<String> told = new ArrayList<>(news(MAX));
        String knows = told.isEmpty() ? "" : told.get(told.size() - 1);
        if (stands.isEmpty()) {
            assertThat(knows).as("seed %s", seed).contains("was cancelled");
        } else {
            String day = stands.substring(9, 10) + " February";
            assertThat(knows).as("seed %s", seed).contains(day, "14:00").doesNotContain("was cancelled");
        }
        assertThat(news(ADA)).as("seed %s", seed).isNotEmpty();
    }

    @Test
    void nobody_else_is_told() {
        begun();
        movedTo("2027-02-03T15:00");
        stage.until("2027-01-22T18:00:00Z");
        assertThat(stage.teams().seenBy(BEN).stream()
                        .map(seen -> seen.message().plainText())
                        .filter(text -> text.contains("programme’s director")))
                .isEmpty();
        assertThat(stage.column("select distinct p.email from outbox o join person p on p.id = o.person_id"
                        + " where o.kind = 'session_changed' order by 1"))
                .containsExactly(ADA, MAX);
        assertThat(stage.conversation().handle(new Inbound.Said(stage.slack().account(MAX), "session", "r1")))
                .isInstanceOf(Reply.Say.class);
    }
}
