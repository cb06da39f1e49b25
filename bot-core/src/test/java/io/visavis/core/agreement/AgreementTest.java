package io.visavis.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pair that meets on Thursday 28 January 2027. */
class AgreementTest {
    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Programme programme =
            world.programme("Vega").runs("2027-01-18", "2027-04-30").every(8, DayOfWeek.FRIDAY, "17:00");
    private final Enrolment.Pair pair =
            programme.enrols(lea).mentoredBy(omar, "2027-01-18").withoutAgreement();

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

    private String accepts(World.Person person) {
        return ((Reply.Replace) stage.presses(person.email(), "agreement.accept"))
                .message()
                .plainText();
    }

    @Test
    void both_sides_are_asked_when_the_pair_begins_and_see_who_is_still_to_accept() {
        stage.until("2027-01-18T12:00:00Z");
        assertThat(seenBy(lea)).containsExactly("2027-01-18T08:00:00Z Your mentoring agreement with Omar Haddad");
        assertThat(seenBy(omar)).containsExactly("2027-01-18T08:00:00Z Your mentoring agreement with Léa Petit");
        assertThat(accepts(lea)).contains("You: accepted on", "Omar Haddad: not accepted yet");
        assertThat(stage.says(omar.email(), "agreement").plainText())
                .contains("You: not accepted yet", "Léa Petit: accepted on");
        assertThat(accepts(omar)).contains("Both of you have accepted");
        assertThat(stage.column("select source || ' ' || version from agreement_acceptance"))
                .containsExactly("standard 1", "standard 1");
    }

    @Test
    void a_mentor_who_takes_part_before_their_manager_is_asked_once_the_manager_does() {
        consents(false);
        stage.until("2027-01-18T12:00:00Z");
        assertThat(seenBy(omar)).isEmpty();
        consents(true);
        stage.until("2027-01-18T15:00:00Z");
        assertThat(seenBy(omar)).singleElement().asString().contains("Your mentoring agreement with Léa Petit");
    }

    private void consents(boolean yes) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("update participation set consents = ? where person_id = ?", yes, lea.id()));
    }

    @Test
    void until_both_have_accepted_the_brief_is_held_back_and_then_it_comes_at_once() {
        pair.session("2027-01-28T13:00:00Z");
        stage.until("2027-01-18T12:00:00Z");
        accepts(lea);
        stage.until("2027-01-27T14:00:00Z");
        assertThat(seenBy(omar)).last().isEqualTo("2027-01-27T13:00:00Z Your session with Léa Petit: the brief waits");
        assertThat(stage.slack().seenBy(lea.email()))
                .anyMatch(seen -> seen.message().plainText().contains("has not been accepted by both of you yet"));
        press(omar, "agreement.accept", pair.id() + ":standard:1");
        stage.until("2027-01-27T16:00:00Z");
        assertThat(seenBy(omar)).last().asString().contains("Before your session with Léa Petit");
    }

    private Reply press(World.Person person, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    @Test
    void another_text_than_the_one_read_is_not_accepted_and_a_pair_keeps_to_the_one_its_first_side_accepted() {
        stage.until("2027-01-18T12:00:00Z");
        ownText(1, "Be kind.");
        assertThat(((Reply.Replace) press(lea, "agreement.accept", pair.id() + ":standard:1"))
                        .message()
                        .plainText())
                .contains("Be kind.");
        assertThat(stage.column("select side from agreement_acceptance")).isEmpty();
        press(lea, "agreement.accept", pair.id() + ":programme:1");
        stage.database().jdbi().useHandle(h -> h.execute("update agreement_text set current = false"));
        ownText(2, "Be bold.");
        assertThat(stage.says(omar.email(), "agreement").plainText()).contains("Be kind.");
        press(omar, "agreement.accept", pair.id() + ":programme:2");
        assertThat(stage.column("select side from agreement_acceptance")).containsExactly("mentee");
        press(omar, "agreement.accept", pair.id() + ":programme:1");
        assertThat(stage.column("select version from agreement_acceptance")).containsExactly("1", "1");
    }

    private void ownText(int version, String text) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into agreement_text values (?, ?, ?, ?)", programme.id(), version, text, text));
    }

    @Test
    void nobody_reads_or_accepts_the_agreement_of_a_pair_that_is_not_theirs() {
        World.Person max = world.person("Max Berg");
        programme.enrols(max);
        for (String action : List.of("agreement.read", "agreement.accept")) {
            String value = pair.id() + (action.endsWith("accept") ? ":standard:1" : "");
            assertThat(((Reply.Say) press(max, action, value)).message().plainText())
                    .contains("not yours");
        }
        assertThat(stage.column("select side from agreement_acceptance")).isEmpty();
    }
}
