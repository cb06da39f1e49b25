package io.visavis.core.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Léa in Paris, whose programme begins on Monday 18 January 2027 with a question on Tuesdays at 9:30. */
class FirstContactTest {
    private final Stage stage = new Stage("2027-01-01T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person max = world.person("Max Berg").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin").livesIn("Europe/Paris", "FR");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-04-30")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .directedBy(claire)
            .undecided();

    FirstContactTest() {
        programme.enrols(lea).mentoredBy(omar, "2027-01-18").session("2027-01-28T13:00:00Z");
        programme.enrols(max);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> seenBy(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(seen -> seen.at() + " "
                        + seen.message().plainText().lines().findFirst().orElseThrow())
                .toList();
    }

    private static Map<String, String> proposed(Reply opened) {
        Map<String, String> values = new HashMap<>();
        for (Input input : ((Reply.OpenForm) opened).form().inputs()) {
            values.put(input.id(), ((Input.Choice) input).initial());
        }
        return values;
    }

    private Reply joins(World.Person person, Map<String, String> otherwise) {
        Reply form = stage.presses(person.email(), "onboarding.join");
        Map<String, String> values = proposed(form);
        values.putAll(otherwise);
        return stage.sends(person.email(), form, values);
    }

    private String status() {
        return stage.says(claire.email(), "status").plainText();
    }

    @Test
    void two_weeks_before_everyone_is_told_at_the_beginning_of_their_working_day_and_nobody_is_asked_a_question() {
        stage.until("2027-01-20T12:00:00Z");
        assertThat(seenBy(lea).get(0)).isEqualTo("2027-01-04T08:00:00Z Welcome to “Vega”");
        assertThat(seenBy(omar).get(0)).isEqualTo("2027-01-04T08:00:00Z Welcome to “Vega”");
        assertThat(stage.slack().seenBy(lea.email()).get(0).message().plainText())
                .contains("Never what anyone wrote")
                .contains("only that you are not enrolled yet");
        assertThat(stage.column("select state from check_in")).isEmpty();
    }

    @Test
    void whoever_says_nothing_is_reminded_twice_and_then_left_alone() {
        stage.until("2027-03-31T12:00:00Z");
        assertThat(seenBy(lea))
                .containsExactly(
                        "2027-01-04T08:00:00Z Welcome to “Vega”",
                        "2027-01-08T08:00:00Z A short reminder: would you like to take part in “Vega”?",
                        "2027-01-15T08:00:00Z A short reminder: would you like to take part in “Vega”?");
        assertThat(seenBy(omar)).hasSize(3);
    }

    @Test
    void a_yes_brings_the_question_at_the_day_hour_and_language_that_were_chosen() {
        stage.until("2027-01-05T12:00:00Z");
        Reply reply = joins(lea, Map.of("day", "3", "time", "11:00", "language", "fr"));
        assertThat(((Reply.Replace) reply).message().plainText()).contains("mercredi, 11:00 (Europe/Paris)");
        stage.until("2027-01-20T12:00:00Z");
        List<Seen> seen = stage.slack().seenBy(lea.email());
        assertThat(seen).hasSize(2);
        assertThat(seen.get(1).at()).hasToString("2027-01-20T10:00:00Z");
        assertThat(seen.get(1).message().plainText()).contains("question de la semaine 1");
    }

    @Test
    void another_zone_is_theirs_from_then_on_and_what_was_not_offered_is_refused_at_its_field() {
        stage.until("2027-01-05T12:00:00Z");
        Reply refused = joins(lea, Map.of("zone", "Mars/Olympus", "day", "7"));
        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("zone", "day");
        assertThat(stage.column("select consents from participation where consents"))
                .isEmpty();
        assertThat(joins(lea, Map.of())).isInstanceOf(Reply.Replace.class);
        assertThat(stage.column("select own_zone from person where own_zone")).isEmpty();
    }

    @Test
    void a_director_cannot_tell_a_no_from_silence_nor_from_not_having_been_asked() {
        stage.until("2027-01-02T12:00:00Z");
        String notAskedYet = status();
        stage.until("2027-01-07T12:00:00Z");
        assertThat(status())
                .isEqualTo(notAskedYet)
                .contains("Not enrolled yet (3): Léa Petit, Max Berg and Omar Haddad");
        stage.presses(lea.email(), "onboarding.no");
        stage.presses(omar.email(), "onboarding.no");
        assertThat(status()).isEqualTo(notAskedYet);
        joins(max, Map.of());
        assertThat(status()).contains("Not enrolled yet (2): Léa Petit and Omar Haddad");
    }

    @Test
    void leaving_stops_all_that_is_sent_and_coming_back_brings_the_next_question() {
        stage.until("2027-01-05T12:00:00Z");
        joins(lea, Map.of());
        stage.until("2027-01-19T12:00:00Z");
        assertThat(seenBy(lea)).hasSize(2);
        Block.Buttons buttons = (Block.Buttons) stage.says(lea.email(), "privacy").blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .findFirst()
                .orElseThrow();
        String id = buttons.buttons().get(0).value();
        Reply asked = press(lea, "onboarding.leave", id);
        assertThat(((Reply.Say) asked).message().plainText()).contains("only you can read it");
        assertThat(press(lea, "onboarding.withdraw", id)).isInstanceOf(Reply.Replace.class);
        stage.until("2027-02-02T12:00:00Z");
        assertThat(seenBy(lea)).hasSize(2);
        Reply form = press(lea, "onboarding.join", id);
        stage.sends(lea.email(), form, proposed(form));
        stage.until("2027-02-09T12:00:00Z");
        assertThat(seenBy(lea)).hasSize(3);
    }

    private Reply press(World.Person person, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    @Test
    void nobody_decides_for_someone_else() {
        stage.until("2027-01-05T12:00:00Z");
        String leas = stage.column("select id from participation where person_id = " + lea.id())
                .get(0);
        assertThat(((Reply.Say) press(max, "onboarding.no", leas)).message().plainText())
                .contains("not yours");
        assertThat(stage.column("select consents from participation where consents is not null"))
                .isEmpty();
    }

    @Test
    void no_brief_comes_about_a_manager_who_does_not_take_part_and_it_comes_once_they_do() {
        stage.until("2027-01-05T12:00:00Z");
        joins(omar, Map.of());
        stage.until("2027-01-27T14:00:00Z");
        assertThat(seenBy(omar)).noneMatch(line -> line.contains("session"));
        joins(lea, Map.of());
        stage.until("2027-01-27T16:00:00Z");
        assertThat(seenBy(omar)).anyMatch(line -> line.contains("Before your session with Léa Petit"));
    }

    @Test
    void whoever_lets_the_bot_in_is_told_at_once_and_not_again() {
        stage.slack().thatFindsNobody();
        stage.until("2027-01-05T12:00:00Z");
        assertThat(seenBy(lea)).isEmpty();
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Joined(stage.slack().account(lea.email())));
        assertThat(((Reply.Say) reply).message().plainText()).contains("Welcome to “Vega”");
        stage.until("2027-01-06T12:00:00Z");
        assertThat(seenBy(lea)).isEmpty();
    }

    @Test
    void people_are_looked_for_before_anything_is_sent_to_them() {
        stage.until("2027-01-01T12:00:00Z");
        assertThat(stage.slack().seen()).isEmpty();
        assertThat(status()).contains("all can be reached");
    }
}
