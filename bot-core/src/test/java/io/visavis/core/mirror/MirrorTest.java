package io.visavis.core.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In some weeks a manager gets their own words back; they alone. */
class MirrorTest {
    private static final String TITLE = "Your own words, side by side";

    private final Stage stage = new Stage("2027-01-24T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin").livesIn("Europe/Paris", "FR");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-04", "2027-06-27")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .directedBy(claire);
    private final Enrolment enrolment = programme.enrols(lea);

    @AfterEach
    void close() {
        stage.close();
    }

    private void threeWeeks() {
        enrolment.checkIn("2027-01-04").answered("I lay awake.", "me").asking("decision-that-cost-sleep");
        enrolment
                .checkIn("2027-01-11")
                .answered("They brought me all.", "counts")
                .asking("learned-on-the-job");
        enrolment.checkIn("2027-01-18").answered("I chose by noon.", "counts").asking("no-right-answer");
    }

    private List<RecordingPlatform.Seen> mirrors(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .filter(seen -> seen.message().plainText().contains(TITLE))
                .toList();
    }

    private List<String> owed() {
        return stage.column("select sequence || ' ' || state || coalesce(' ' || reason, '') from outbox"
                + " where kind = 'mirror' order by sequence");
    }

    @Test
    void two_working_days_after_the_fourth_question_they_come_side_by_side_whoever_was_to_see_them() {
        threeWeeks();
        stage.until("2027-01-28T08:29:00Z");
        assertThat(mirrors(lea)).isEmpty();

        stage.until("2027-01-28T08:31:00Z");

        assertThat(mirrors(lea))
                .singleElement()
                .satisfies(seen -> assertThat(seen.message().plainText())
                        .containsSubsequence(
                                TITLE,
                                "Vega",
                                "Tuesday 5 January: The decision that cost you sleep",
                                "I lay awake.",
                                "Tuesday 19 January: A choice with no right answer",
                                "I chose by noon.",
                                "?",
                                "Only you see this. No score, and no answer is expected.")
                        .doesNotContain("They brought me all."));
    }

    @Test
    void it_comes_in_weeks_4_8_and_12_once_each_and_never_on_the_day_of_the_question() {
        threeWeeks();

        stage.until("2027-06-20T12:00:00Z");

        assertThat(owed()).containsExactly("4 sent", "8 sent", "12 sent");
        assertThat(stage.column("select to_char(sent_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') from outbox"
                        + " where kind = 'mirror' order by sequence"))
                .containsExactly("2027-01-28 09:30", "2027-02-25 09:30", "2027-03-25 09:30");
        assertThat(mirrors(omar)).isEmpty();
        assertThat(mirrors(claire)).isEmpty();
    }

    @Test
    void whoever_joined_later_has_weeks_counted_from_their_own_first_question() {
        World.Person ada = world.person("Ada Late").livesIn("Europe/Paris", "FR");
        Enrolment late = programme.enrols(ada);
        late.checkIn("2027-01-18").answered("First.", "me").asking("facts-first");
        late.checkIn("2027-01-25").answered("Second.", "me").asking("remark-you-kept");

        stage.until("2027-02-10T12:00:00Z");
        assertThat(mirrors(ada)).isEmpty();
        stage.until("2027-02-11T12:00:00Z");

        assertThat(mirrors(ada)).hasSize(1);
    }

    @Test
    void without_a_question_in_the_fourth_week_it_follows_the_next_one() {
        programme.every(2, DayOfWeek.TUESDAY, "09:30");
        World.Person ada = world.person("Ada Biweekly").livesIn("Europe/Paris", "FR");
        Enrolment everyOther = programme.enrols(ada);
        everyOther.checkIn("2027-01-04").answered("First.", "me").asking("facts-first");
        everyOther.checkIn("2027-01-18").answered("Third.", "me").asking("remark-you-kept");

        stage.until("2027-02-03T12:00:00Z");
        assertThat(mirrors(ada)).isEmpty();
        stage.until("2027-02-04T12:00:00Z");

        assertThat(mirrors(ada)).hasSize(1);
    }

    @Test
    void fewer_than_two_that_are_alike_send_nothing_and_reproach_nothing() {
        enrolment.checkIn("2027-01-04").answered("Alone.", "me").asking("no-right-answer");
        enrolment.checkIn("2027-01-11").skipped().asking("facts-first");

        stage.until("2027-02-14T12:00:00Z");

        assertThat(owed()).containsExactly("4 dropped nothing_alike");
        assertThat(mirrors(lea)).isEmpty();
        assertThat(stage.says(lea.email(), "mirror").plainText())
                .startsWith("There is nothing to hold side by side yet.");
    }

    @Test
    void it_waits_for_the_end_of_a_pause_and_is_left_out_when_that_takes_longer_than_a_week_more() {
        threeWeeks();
        stage.until("2027-01-26T12:00:00Z");
        lea.pauses("2027-01-27", "2027-02-07");

        stage.until("2027-02-14T12:00:00Z");

        assertThat(mirrors(lea)).isEmpty();
        assertThat(stage.column("select state from outbox where kind = 'mirror'"))
                .containsExactly("dropped");
    }

    @Test
    void whoever_takes_part_no_more_or_has_left_gets_none() {
        threeWeeks();
        World.Person ada = world.person("Ada Gone").livesIn("Europe/Paris", "FR");
        Enrolment other = programme.enrols(ada);
        other.checkIn("2027-01-04").answered("First.", "me").asking("facts-first");
        other.checkIn("2027-01-11").answered("Second.", "me").asking("remark-you-kept");
        stage.until("2027-01-27T12:00:00Z");
        stage.database().jdbi().useHandle(h -> {
            h.execute("update participation set consents = false where person_id = ?", lea.id());
            h.execute("update enrolment set active = false where id = ?", other.id());
        });

        stage.until("2027-02-14T12:00:00Z");

        assertThat(mirrors(lea)).isEmpty();
        assertThat(mirrors(ada)).isEmpty();
        assertThat(stage.column("select state || ' ' || reason from outbox where kind = 'mirror' order by subject_id"))
                .hasSize(2)
                .allMatch(state -> state.startsWith("dropped "));
    }

    @Test
    void it_is_shown_whenever_it_is_asked_for_and_asks_the_same_of_the_same_words() {
        threeWeeks();

        Message first = stage.says(lea.email(), "mirror");
        Message again = stage.says(lea.email(), "miroir");

        assertThat(first.plainText()).contains(TITLE, "I lay awake.", "I chose by noon.");
        assertThat(again.plainText()).isEqualTo(first.plainText());
    }

    @Test
    void a_question_comes_once_in_a_programme() {
        threeWeeks();
        for (int week = 4; week <= 12; week++) {
            enrolment
                    .checkIn(LocalDate.of(2027, 1, 4).plusWeeks(week - 1L).toString())
                    .answered("Week " + week, "me")
                    .asking("where-the-hours-went");
        }
        String twelfth = question(stage.says(lea.email(), "mirror"));
        stage.database().jdbi().useHandle(h -> h.execute("delete from check_in where week > date '2027-02-22'"));
        String eighth = question(stage.says(lea.email(), "mirror"));
        stage.database().jdbi().useHandle(h -> h.execute("delete from check_in where week > date '2027-01-25'"));
        String fourth = question(stage.says(lea.email(), "mirror"));

        assertThat(List.of(fourth, eighth, twelfth)).doesNotHaveDuplicates();
    }

    private static String question(Message mirror) {
        List<Block> blocks = mirror.blocks();
        int lastQuote = 0;
        for (int i = 0; i < blocks.size(); i++) {
            lastQuote = blocks.get(i) instanceof Block.Quote ? i : lastQuote;
        }
        return blocks.get(lastQuote + 1).toString();
    }

    @Test
    void a_thought_is_kept_beside_it_for_themselves_or_for_the_session() {
        enrolment.mentoredBy(omar, "2027-01-04");
        threeWeeks();
        stage.until("2027-01-28T09:00:00Z");

        Reply form = stage.presses(lea.email(), "keep.write");
        Reply kept = stage.sends(lea.email(), form, Map.of("words", "I decide sooner now.", "audience", "me"));

        // Said below the mirror, which stays.
        assertThat(((Reply.Say) kept).message().plainText())
                .contains("Kept for your next session with Omar Haddad", "only you see it");
        assertThat(stage.column("select words || ' ' || audience from kept_note"))
                .containsExactly("I decide sooner now. me");
        Reply refused = stage.sends(lea.email(), form, Map.of("words", " ", "audience", "mentor"));
        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("words");
        assertThat(((Reply.RejectFields) refused).form().context())
                .isEqualTo(((Reply.OpenForm) form).form().context());
    }

    @Test
    void without_a_mentor_there_is_nothing_to_press() {
        threeWeeks();
        stage.until("2027-01-28T09:00:00Z");
        assertThat(mirrors(lea).get(0).message().blocks()).noneMatch(Block.Buttons.class::isInstance);

        Reply pressed = stage.conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), "keep.write", "1", null));
        assertThat(((Reply.Say) pressed).message().plainText()).contains("Only a manager who has a mentor");
    }

    @Test
    void a_mentor_and_a_director_see_none_of_it_in_any_way() {
        enrolment.mentoredBy(omar, "2027-01-04").session("2027-01-29T13:00:00Z");
        threeWeeks();
        stage.until("2027-02-01T12:00:00Z");
        assertThat(mirrors(lea)).hasSize(1);
        String home = ((Reply.ShowHome) stage.conversation()
                        .handle(new Inbound.OpenedHome(stage.slack().account(lea.email()))))
                .home()
                .plainText();
        assertThat(home).doesNotContain("I lay awake.", TITLE);
        for (World.Person other : List.of(omar, claire)) {
            assertThat(stage.says(other.email(), "mirror").plainText())
                    .startsWith("There is nothing to hold side by side yet.");
            assertThat(stage.says(other.email(), "status").plainText()).doesNotContain("irror", "I lay awake.");
            assertThat(stage.slack().seenBy(other.email()))
                    .noneMatch(seen -> seen.message().plainText().contains("I lay awake."));
        }
    }

    @Test
    void it_is_said_in_french_to_those_who_speak_it() {
        lea.speaks("fr");
        threeWeeks();
        assertThat(stage.says(lea.email(), "miroir").plainText())
                .contains("Vos propres mots, côte à côte", "mardi 5 janvier\u00a0: La décision", "I lay awake.");
    }
}
