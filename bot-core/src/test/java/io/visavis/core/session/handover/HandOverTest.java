package io.visavis.core.session.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Léa was with Omar until Friday 12 February 2027, and is with Nora from then on. */
class HandOverTest {
    private static final String FRIDAY = "2027-02-12T10:00:00Z";
    private static final String ASKED = "2027-02-12T12:00:00Z";
    private static final Map<String, String> NOTHING = Map.of("answers", "no", "commitments", "no", "takeaways", "no");

    private final Stage stage = new Stage(FRIDAY);
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person nora = world.person("Nora Weiss");
    private final World.Person claire = world.person("Claire Martin");
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-04", "2027-06-30")
            .every(8, DayOfWeek.FRIDAY, "16:00")
            .directedBy(claire)
            .enrols(lea);
    private final Enrolment.Pair former = enrolment.mentoredBy(omar, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    private Enrolment.Pair changes() {
        former.ended();
        return enrolment.mentoredBy(nora, "2027-02-12");
    }

    private void writes() {
        enrolment
                .checkIn("2027-01-11")
                .asking("facts-first")
                .answered("what Omar may read", "mentor")
                .committed("they interrupt", "count to three");
        enrolment.checkIn("2027-01-18").asking("facts-first").answered("for me alone", "me");
        enrolment.checkIn("2027-01-25").asking("facts-first").answered("to be counted", "counts");
        Enrolment.Session session = former.session("2027-01-20T15:00:00Z").held();
        debrief(session, lea, "Ask before telling.", "other");
        debrief(session, omar, "She sees more than she says.", "other");
        Enrolment.Session second = former.session("2027-01-27T15:00:00Z").held();
        debrief(second, lea, "Nobody's business.", "me");
    }

    private void debrief(Enrolment.Session session, World.Person person, String takeaway, String audience) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into session_debrief values (?, ?, 4, ?, ?, timestamptz '2027-01-28Z')",
                        session.id(),
                        person.id(),
                        takeaway,
                        audience));
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private Message chooses(Map<String, String> values) {
        Reply opened = stage.presses(lea.email(), "session.hand_over");
        return ((Reply.Replace) stage.sends(lea.email(), opened, values)).message();
    }

    private String brief(World.Person mentor) {
        return stage.slack().seenBy(mentor.email()).stream()
                .map(seen -> seen.message().plainText())
                .filter(text -> text.contains("Before your session"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    @Test
    void the_manager_is_asked_once_and_reads_their_own_words_before_they_choose() {
        writes();
        changes();
        stage.until(ASKED);
        assertThat(last(lea).plainText())
                .contains("What may Nora Weiss read of before?", "one answer, one commitment", "one takeaway")
                .doesNotContain("what Omar may read");
        Reply read = stage.presses(lea.email(), "session.hand_over_read");
        assertThat(((Reply.Say) read).message().plainText())
                .contains("what Omar may read", "they interrupt", "Ask before telling.")
                .doesNotContain("for me alone", "to be counted", "She sees more", "Nobody's business");
        stage.until("2027-02-26T12:00:00Z");
        assertThat(stage.column("select state from outbox where kind = 'hand_over'"))
                .containsExactly("sent");
    }

    @Test
    void without_a_choice_the_new_mentor_reads_nothing_of_it() {
        writes();
        changes().session("2027-02-18T15:00:00Z");
        stage.until("2027-02-18T12:00:00Z");
        assertThat(brief(nora)).contains("Nothing was shared this time").doesNotContain("Handed over", "Omar");
    }

    @Test
    void what_was_chosen_stands_in_the_first_brief_after_it_and_in_no_other() {
        writes();
        Enrolment.Pair pair = changes();
        pair.session("2027-02-18T15:00:00Z");
        pair.session("2027-02-25T15:00:00Z");
        stage.until(ASKED);
        Message chosen = chooses(Map.of("answers", "yes", "commitments", "no", "takeaways", "yes"));
        assertThat(chosen.plainText()).contains("Nora Weiss may read your answers and your takeaways");
        stage.until("2027-02-18T12:00:00Z");
        assertThat(brief(nora))
                .contains(
                        "Handed over from before",
                        "Shared with Omar Haddad",
                        "what Omar may read",
                        "Ask before telling.")
                .doesNotContain(
                        "they interrupt", "for me alone", "to be counted", "She sees more", "Nobody's business");
        stage.until("2027-02-25T12:00:00Z");
        assertThat(brief(nora)).doesNotContain("Handed over", "what Omar may read");
        assertThat(stage.slack().seenBy(omar.email())).isEmpty();
        assertThat(stage.slack().seenBy(claire.email())).isEmpty();
    }

    @Test
    void what_was_taken_back_stands_in_no_brief_any_more() {
        writes();
        changes().session("2027-02-18T15:00:00Z");
        stage.until(ASKED);
        chooses(Map.of("answers", "yes", "commitments", "yes", "takeaways", "no"));
        stage.until("2027-02-15T12:00:00Z");
        Message card = stage.says(lea.email(), "pairs");
        assertThat(card.plainText()).contains("Nora Weiss may read your answers and your commitments");
        Reply opened = stage.presses(lea.email(), "session.hand_over", card);
        assertThat(((Reply.Replace) stage.sends(lea.email(), opened, NOTHING))
                        .message()
                        .plainText())
                .contains("Nora Weiss reads nothing of what you shared with Omar Haddad");
        stage.until("2027-02-18T12:00:00Z");
        assertThat(brief(nora)).doesNotContain("Handed over", "what Omar may read", "they interrupt");
    }

    @Test
    void whoever_shared_nothing_is_not_asked_and_a_form_left_unfilled_says_so() {
        changes();
        stage.until(ASKED);
        assertThat(stage.column("select id from outbox where kind = 'hand_over'"))
                .isEmpty();
        assertThat(stage.says(lea.email(), "pairs").plainText()).doesNotContain("Handed over");
    }

    @Test
    void a_form_that_says_neither_yes_nor_no_changes_nothing() {
        writes();
        changes();
        stage.until(ASKED);
        Reply opened = stage.presses(lea.email(), "session.hand_over");
        Reply rejected = stage.sends(lea.email(), opened, Map.of("answers", "all", "commitments", "no"));
        assertThat(((Reply.RejectFields) rejected).errors()).containsOnlyKeys("answers", "takeaways");
        assertThat(stage.column("select kind from hand_over")).isEmpty();
    }

    @Test
    void neither_mentor_nor_director_reads_or_hands_over_anything() {
        writes();
        Enrolment.Pair pair = changes();
        stage.until(ASKED);
        for (World.Person other : List.of(omar, nora, claire)) {
            for (String act : List.of("session.hand_over", "session.hand_over_read")) {
                Reply reply = stage.core()
                        .conversation()
                        .handle(new Inbound.Pressed(
                                stage.slack().account(other.email()), act, pair.id() + ":" + former.id(), null));
                assertThat(((Reply.Say) reply).message().plainText()).contains("nothing here to hand over");
            }
        }
    }

    @Test
    void it_is_said_in_french() {
        lea.speaks("fr");
        nora.speaks("fr");
        writes();
        changes().session("2027-02-18T15:00:00Z");
        stage.until(ASKED);
        assertThat(last(lea).plainText()).contains("Que peut lire Nora Weiss de ce qui précède");
        chooses(Map.of("answers", "yes", "commitments", "yes", "takeaways", "yes"));
        stage.until("2027-02-18T12:00:00Z");
        assertThat(stage.slack().seenBy(nora.email()))
                .anyMatch(seen -> seen.message().plainText().contains("Transmis du mentorat précédent"));
    }
}
