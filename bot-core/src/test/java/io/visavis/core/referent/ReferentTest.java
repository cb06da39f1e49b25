package io.visavis.core.referent;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A Monday morning in Paris, and somebody who needs help. */
class ReferentTest {
    private static final String WORDS = "My team lead frightens me.";

    private final Stage stage = new Stage("2027-01-18T09:30:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin").livesIn("Europe/Paris", "FR");
    private final World.Person ruth = world.person("Ruth Weil").livesIn("Europe/Paris", "FR");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-04", "2027-04-30")
            .every(8, DayOfWeek.FRIDAY, "17:00")
            .directedBy(claire)
            .has(ruth, "referent");

    ReferentTest() {
        programme.enrols(lea);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply press(World.Person person, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    private String asks() {
        Reply form = press(lea, "referent.write", Long.toString(programme.id()));
        Reply sent = stage.sends(lea.email(), form, Map.of("words", WORDS));
        return ((Reply.Say) sent).message().plainText();
    }

    @Test
    void the_card_says_who_it_is_and_how_they_answer() {
        assertThat(stage.says(lea.email(), "referent").plainText())
                .contains("Ruth Weil is the referent", ruth.email(), "keep nothing of it");
        assertThat(stage.says(ruth.email(), "referent").plainText()).contains("You are the referent");
        assertThat(Stage.button(stage.says(lea.email(), "privacy"), "referent.show"))
                .isNotNull();
    }

    @Test
    void a_message_reaches_the_referent_alone_and_nothing_of_it_is_kept() {
        stage.settle();
        String before = stage.says(claire.email(), "status").plainText();
        assertThat(asks()).contains("on its way to Ruth Weil", ruth.email()).doesNotContain(WORDS);
        assertThat(stage.column("select words from referent_request")).containsExactly(WORDS);
        stage.settle();
        assertThat(stage.slack().seenBy(ruth.email()))
                .singleElement()
                .satisfies(seen -> assertThat(seen.message().plainText())
                        .contains("Léa Petit asks you for help", WORDS, lea.email()));
        assertThat(stage.slack().seen()).hasSize(1);
        assertThat(stage.column("select words from referent_request")).isEmpty();
        assertThat(stage.says(claire.email(), "status").plainText()).isEqualTo(before);
        assertThat(stage.column("select o::text from outbox o")).noneMatch(row -> row.contains(WORDS));
    }

    @Test
    void help_waits_for_working_hours_and_for_no_budget() {
        programme.budget(1, 1);
        asks();
        asks();
        stage.settle();
        assertThat(stage.slack().seenBy(ruth.email())).hasSize(2);
        stage.until("2027-01-18T20:00:00Z");
        asks();
        stage.settle();
        assertThat(stage.slack().seenBy(ruth.email())).hasSize(2);
        stage.until("2027-01-19T08:00:00Z");
        assertThat(stage.slack().seenBy(ruth.email())).hasSize(3);
    }

    @Test
    void where_the_referent_cannot_be_reached_the_words_are_deleted_and_the_one_who_asked_is_told() {
        ruth.unreachable("deactivated");
        stage.slack().thatFindsNobody();
        lea.connected();
        asks();
        stage.until("2027-01-22T12:00:00Z");
        assertThat(stage.slack().seenBy(ruth.email())).isEmpty();
        assertThat(stage.slack().seen())
                .singleElement()
                .satisfies(seen -> assertThat(seen.message().plainText())
                        .contains("could not bring your message to Ruth Weil", ruth.email())
                        .doesNotContain(WORDS));
        assertThat(stage.column("select id from referent_request")).isEmpty();
    }

    @Test
    void an_empty_message_and_one_to_a_stranger_to_the_programme_go_nowhere() {
        Reply form = press(lea, "referent.write", Long.toString(programme.id()));
        assertThat(((Reply.RejectFields) stage.sends(lea.email(), form, Map.of("words", " "))).errors())
                .containsOnlyKeys("words");
        World.Programme other = world.programme("Orion").has(world.person("Ida Roth"), "referent");
        assertThat(((Reply.Say) press(lea, "referent.write", Long.toString(other.id())))
                        .message()
                        .plainText())
                .contains("not yours");
    }
}
