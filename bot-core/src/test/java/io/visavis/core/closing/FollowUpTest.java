package io.visavis.core.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager whose programme ended on Friday 12 March 2027. */
class FollowUpTest {
    private static final String THREE_MONTHS = "2027-06-15T12:00:00Z";
    private static final String SIX_MONTHS = "2027-09-14T12:00:00Z";

    private final Stage stage = new Stage("2027-06-01T12:00:00Z");
    private final World world = stage.world();
    private final World.Organisation client = world.organisation("Northwind");
    private final World.Person lea = world.person("Léa Petit").of(client);
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Programme programme =
            world.programme("Vega").of(client).runs("2026-09-14", "2027-03-12").every(8, DayOfWeek.FRIDAY, "16:00");
    private final Enrolment enrolment = programme.enrols(lea).aimsAt("Let others decide");

    @BeforeEach
    void work() {
        enrolment.mentoredBy(omar, "2026-09-14");
        enrolment.checkIn("2026-11-02").answered("Something", "me").committed("the talk stalls", "name the choice");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message last() {
        List<Seen> seen = stage.slack().seenBy(lea.email());
        return seen.get(seen.size() - 1).message();
    }

    private List<String> sent() {
        return stage.column(
                "select person_id || ' ' || sequence from outbox where kind = 'follow_up' and state = 'sent'"
                        + " order by sequence");
    }

    private Message writes(String words) {
        return ((Reply.Replace)
                        stage.sends(lea.email(), stage.presses(lea.email(), "closing.stuck"), Map.of("words", words)))
                .message();
    }

    @Test
    void the_manager_is_asked_after_three_and_after_six_months_with_what_they_had_set_out_to_do() {
        stage.until(THREE_MONTHS);
        assertThat(sent()).containsExactly(lea.id() + " 3");
        assertThat(last().plainText())
                .contains("3 months after Vega", "Let others decide", "the talk stalls", "For you alone");
        stage.until(SIX_MONTHS);
        assertThat(sent()).containsExactly(lea.id() + " 3", lea.id() + " 6");
        stage.until("2027-12-31T12:00:00Z");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void what_they_write_comes_back_to_them_alone_and_three_months_later_with_the_question() {
        stage.until(THREE_MONTHS);
        assertThat(writes("I still wait before I answer.").plainText())
                .contains("Kept")
                .doesNotContain("I still wait");
        stage.until(SIX_MONTHS);
        assertThat(last().plainText()).contains("6 months after Vega", "I still wait before I answer.");
        writes("And so does my team.");
        assertThat(stage.column("select months || ' ' || words from follow_up order by months"))
                .containsExactly("3 I still wait before I answer.", "6 And so does my team.");
        Reply byMentor = stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(omar.email()), "closing.stuck", enrolment.id() + "/3", null));
        assertThat(((Reply.Say) byMentor).message().plainText()).contains("not open to you");
        assertThat(stage.slack().seenBy(omar.email())).isEmpty();
    }

    @Test
    void whoever_takes_part_no_more_is_not_asked() {
        stage.database().jdbi().useHandle(h -> h.execute("update participation set consents = false"));
        stage.until(SIX_MONTHS);
        assertThat(sent()).isEmpty();
    }

    @Test
    void consent_that_ends_before_it_leaves_keeps_it_back() {
        stage.until("2027-06-12T12:00:00Z");
        assertThat(stage.column("select state from outbox where kind = 'follow_up'"))
                .containsExactly("open");
        stage.database().jdbi().useHandle(h -> h.execute("update participation set consents = false"));
        stage.until(SIX_MONTHS);
        assertThat(sent()).isEmpty();
    }

    @Test
    void after_six_months_the_way_to_become_a_mentor_leads_to_a_programme_that_is_open() {
        stage.until(THREE_MONTHS);
        assertThatThrownBy(() -> Stage.button(last(), "mentor.apply")).hasMessageContaining("no button");
        World.Programme next = world.programme("Vega 2").of(client).runs("2027-09-01", "2028-03-01");
        stage.until(SIX_MONTHS);
        assertThat(Stage.button(last(), "mentor.apply").value()).isEqualTo(Long.toString(next.id()));
        assertThat(last().plainText()).contains("Would you like to accompany somebody in turn?");
        assertThat(stage.presses(lea.email(), "mentor.apply")).isInstanceOf(Reply.OpenForm.class);
    }

    @Test
    void where_no_programme_is_open_nobody_is_invited_to_one() {
        stage.until(SIX_MONTHS);
        assertThat(last().plainText()).contains("6 months after Vega").doesNotContain("in turn");
    }
}
