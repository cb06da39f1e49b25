package io.visavis.core.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How each of a pair finds it, and its end. */
class LiveAsPairTest {
    private final Stage stage = new Stage("2027-01-18T08:00:00Z");
    private final World world = stage.world();
    private final World.Person claire = world.person("Claire Martin");
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Programme programme =
            world.programme("Vega").runs("2027-01-18", "2027-06-30").directedBy(claire);
    private final Enrolment.Pair pair = programme.enrols(lea).mentoredBy(omar, "2026-12-01");

    @AfterEach
    void close() {
        stage.close();
    }

    private void twoSessionsHeld() {
        pair.session("2027-01-05T10:00:00Z").held();
        pair.session("2027-01-15T10:00:00Z").held();
        stage.until("2027-01-18T12:00:00Z");
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private Reply presses(World.Person person, String action) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(person.email()), action, Long.toString(pair.id()), null));
    }

    private static String changed(Reply reply) {
        return ((Reply.Replace) reply).message().plainText();
    }

    private static String said(Reply reply) {
        return ((Reply.Say) reply).message().plainText();
    }

    @Test
    void both_are_asked_once_after_the_second_session_and_not_after_the_first() {
        pair.session("2027-01-05T10:00:00Z").held();
        pair.session("2027-01-15T10:00:00Z").notHeld();
        stage.until("2027-01-18T12:00:00Z");
        assertThat(stage.column("select kind from outbox where kind = 'fit_check'"))
                .isEmpty();
        pair.session("2027-01-16T10:00:00Z").held();
        stage.until("2027-01-19T15:00:00Z");
        assertThat(stage.column(
                        "select person_id::text from outbox where kind = 'fit_check' and state = 'sent' order by 1"))
                .containsExactlyInAnyOrder("" + lea.id(), "" + omar.id());
        assertThat(last(omar).plainText()).contains("You have held two sessions with Léa Petit.");
    }

    @Test
    void an_answer_is_its_persons_own_until_they_let_the_director_know() {
        twoSessionsHeld();
        assertThat(changed(presses(lea, "mentorship.unsure"))).contains("Thank you for saying so.");
        assertThat(stage.says(claire.email(), "pairs").plainText()).doesNotContain("unsure");
        assertThat(stage.says(omar.email(), "pairs").plainText()).doesNotContain("unsure");
        assertThat(changed(presses(lea, "mentorship.tell"))).contains("with your name and nothing else");
        assertThat(stage.says(claire.email(), "pairs").plainText()).contains("Léa Petit, with Omar Haddad: unsure");
        presses(lea, "mentorship.good");
        assertThat(stage.says(claire.email(), "pairs").plainText()).doesNotContain("Léa Petit, with");
    }

    @Test
    void either_side_ends_it_after_one_more_question_and_the_other_gets_a_kind_word() {
        pair.session("2027-01-20T10:00:00Z");
        stage.until("2027-01-19T12:00:00Z");
        assertThat(said(presses(omar, "mentorship.end"))).contains("End the relationship with Léa Petit?");
        assertThat(stage.column("select active::text from mentorship")).containsExactly("true");
        assertThat(changed(presses(omar, "mentorship.ends"))).contains("It has ended.");
        assertThat(stage.column("select state from mentoring_session")).containsExactly("cancelled");
        stage.until("2027-01-21T12:00:00Z");
        assertThat(stage.slack().seenBy(lea.email()))
                .anyMatch(seen -> seen.message().plainText().contains("Your relationship with Omar Haddad has ended"));
        assertThat(stage.column("select kind from outbox where state = 'sent' and kind = 'session_debrief'"))
                .isEmpty();
        assertThat(said(presses(lea, "mentorship.ends"))).contains("I do not find that pair among yours.");
    }

    @Test
    void whoever_parted_is_among_those_without_a_mentor_and_not_proposed_the_same_one_again() {
        World.Person nina = world.person("Nina Weiss");
        programme.has(nina, "mentor");
        presses(lea, "mentorship.ends");
        assertThat(stage.says(claire.email(), "pairs").plainText()).contains("Managers without a mentor: 1");
        Reply page = stage.core()
                .conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(claire.email()), "matching.run", "" + programme.id(), null));
        assertThat(changed(page)).contains("Léa Petit with Nina Weiss").doesNotContain("Omar");
    }

    @Test
    void nobody_outside_the_pair_answers_or_ends_anything() {
        twoSessionsHeld();
        for (String act : List.of("mentorship.good", "mentorship.tell", "mentorship.end", "mentorship.ends")) {
            assertThat(said(presses(claire, act))).contains("I do not find that pair among yours.");
        }
        assertThat(said(presses(lea, "mentorship.tell"))).contains("I do not find that pair among yours.");
        assertThat(stage.column("select active::text from mentorship")).containsExactly("true");
    }

    @Test
    void it_is_said_in_french() {
        lea.speaks("fr");
        twoSessionsHeld();
        assertThat(last(lea).plainText()).contains("Vous avez tenu deux séances avec Omar Haddad.");
        assertThat(said(presses(lea, "mentorship.end"))).contains("Mettre fin à la relation avec Omar Haddad ?");
        assertThat(changed(presses(lea, "mentorship.ends"))).contains("C’est fini.");
    }
}
