package io.visavis.core.later;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.MessageKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Léa is asked for a date on Monday 8 February at 9:00 in London, three weeks after her pair began. */
class PutOffMessageTest {
    private static final String ASKED = "2027-02-08T09:00:00Z";

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/London", "GB");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/London", "GB");
    private final Enrolment.Pair pair = world.programme("Vega")
            .runs("2027-01-18", "2027-06-30")
            .every(8, DayOfWeek.FRIDAY, "17:00")
            .enrols(lea)
            .mentoredBy(omar, "2027-01-18");

    @AfterEach
    void close() {
        stage.close();
    }

    private Seen asked() {
        stage.until(ASKED);
        stage.settle();
        return last();
    }

    private Seen last() {
        List<Seen> seen = stage.slack().seenBy(lea.email());
        return seen.get(seen.size() - 1);
    }

    private Reply press(World.Person who, Button button, MessageRef where) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(who.email()), button.action(), button.value(), where));
    }

    private Message putOff(Seen card, String moment) {
        return ((Reply.Replace) press(lea, Stage.choice(card.message(), moment), card.ref())).message();
    }

    private List<String> brought() {
        return stage.column("select to_char(sent_at at time zone 'UTC', 'DD Mon HH24:MI') from outbox"
                + " where kind in ('session_missing', 'brought_again') and state = 'sent'"
                + " and person_id = " + lea.id() + " order by sent_at");
    }

    @Test
    void its_reader_chooses_among_moments_within_working_hours() {
        Message card = asked().message();
        assertThat(Stage.choices(card))
                .extracting(Button::label)
                .containsExactly(
                        "Bring it again in two hours",
                        "Bring it again on Tuesday 9 February, 09:00",
                        "Bring it again on Wednesday 10 February, 09:00");
        assertThat(card.plainText()).doesNotContain("Bring it again");
    }

    @Test
    void what_was_put_off_comes_once_more_at_that_moment_and_can_be_put_off_again() {
        Message settled = putOff(asked(), "Wednesday 10");
        assertThat(settled.plainText())
                .contains("A date with Omar Haddad")
                .contains("I will bring this again on Wednesday 10 February, 09:00");
        assertThat(Stage.choices(settled)).hasSize(2);
        stage.until("2027-02-10T12:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00", "10 Feb 09:00");
        assertThat(last().message().plainText()).contains("A date with Omar Haddad");
        putOff(last(), "Thursday 11");
        stage.until("2027-02-13T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00", "10 Feb 09:00", "11 Feb 09:00");
    }

    @Test
    void another_moment_takes_the_place_of_the_one_before_however_often_it_is_chosen() {
        Seen card = asked();
        putOff(card, "Tuesday 9");
        putOff(card, "Wednesday 10");
        putOff(card, "Wednesday 10");
        stage.until("2027-02-14T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00", "10 Feb 09:00");
    }

    @Test
    void it_can_be_had_at_once_after_all_and_then_does_not_come_again() {
        Seen card = asked();
        Message settled = putOff(card, "Tuesday 9");
        Message back = ((Reply.Replace) press(lea, Stage.button(settled, "later.now"), card.ref())).message();
        assertThat(back.plainText()).isEqualTo(card.message().plainText());
        assertThat(Stage.choices(back)).hasSize(3);
        stage.until("2027-02-14T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00");
    }

    @Test
    void what_was_answered_meanwhile_is_not_brought_again() {
        Seen card = asked();
        Message settled = putOff(card, "Wednesday 10");
        Reply form = stage.presses(lea.email(), "session.propose", stage.says(lea.email(), "session"));
        stage.sends(lea.email(), form, Map.of("slot1", "2027-02-22T10:00", "minutes", "60"));
        stage.until("2027-02-14T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00");
        Reply late = press(lea, Stage.button(settled, "later.now"), card.ref());
        assertThat(((Reply.Replace) late).message().plainText()).contains("settled");
    }

    @Test
    void a_moment_that_has_passed_is_chosen_anew() {
        Seen card = asked();
        stage.until("2027-02-09T16:30:00Z");
        for (String gone : List.of("Tuesday 9", "in two hours")) {
            Message again = putOff(card, gone);
            assertThat(again.plainText()).contains("That moment has passed");
            assertThat(Stage.choices(again))
                    .extracting(Button::label)
                    .containsExactly(
                            "Bring it again on Wednesday 10 February, 09:00",
                            "Bring it again on Thursday 11 February, 09:00");
        }
        stage.until("2027-02-14T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00");
    }

    @Test
    void nothing_is_offered_beyond_what_a_message_is_worth() {
        pair.session("2027-01-27T10:30:00Z");
        stage.until("2027-01-26T12:00:00Z");
        Seen reminder = last();
        assertThat(reminder.message().plainText()).contains("Omar Haddad");
        assertThat(Stage.choices(reminder.message()))
                .extracting(Button::label)
                .containsExactly("Bring it again in two hours", "Bring it again on Wednesday 27 January, 09:00");
    }

    @Test
    void a_moment_that_was_never_offered_changes_nothing() {
        Seen card = asked();
        String id = Stage.choices(card.message()).get(0).value().split("/")[0];
        for (String never :
                List.of("2027-02-10T03:00:00Z", "2029-02-12T09:00:00Z", "2020-02-12T09:00:00Z", "soon", "")) {
            Reply reply = press(lea, Button.acting("x", "later.at", id + "/" + never), card.ref());
            assertThat(reply).isInstanceOf(never.isEmpty() ? Reply.Say.class : Reply.Replace.class);
        }
        stage.until("2027-02-14T00:00:00Z");
        assertThat(brought()).containsExactly("08 Feb 09:00");
    }

    @Test
    void nobody_puts_off_what_another_got() {
        Seen card = asked();
        Reply reply = press(omar, Stage.choice(card.message(), "Tuesday 9"), card.ref());
        assertThat(((Reply.Say) reply).message().plainText()).contains("cannot find");
        assertThat(stage.column("select kind from outbox where kind = 'brought_again'"))
                .isEmpty();
    }

    @Test
    void it_comes_when_its_reader_asked_for_it_whatever_the_budget() {
        putOff(asked(), "Tuesday 9");
        stage.database().jdbi().useHandle(h -> h.execute("update programme set budget_per_day = 1"));
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute("insert into outbox"
                        + " (kind, subject_id, sequence, person_id, programme_id, due_at, expires_at, state, sent_at)"
                        + " select kind, 0, 99, person_id, programme_id, due_at, expires_at, 'sent',"
                        + " timestamptz '2027-02-09 08:00:00Z' from outbox where kind = 'session_missing' limit 1"));
        stage.until("2027-02-14T00:00:00Z");
        assertThat(stage.column("select to_char(sent_at at time zone 'UTC', 'DD Mon HH24:MI') from outbox"
                        + " where kind = 'brought_again' and state = 'sent'"))
                .containsExactly("09 Feb 09:00");
    }

    @Test
    void what_another_waits_for_or_a_day_makes_worthless_is_not_put_off() {
        assertThat(List.of(MessageKind.values()))
                .filteredOn(MessageKind::mayComeLater)
                .doesNotContain(
                        MessageKind.SESSION_SOON,
                        MessageKind.SESSION_PROPOSED,
                        MessageKind.SESSION_CHANGED,
                        MessageKind.MATCH_PROPOSED,
                        MessageKind.REFERENT_REQUEST,
                        MessageKind.SUPERVISION_REQUEST,
                        MessageKind.SUPERVISION_REMINDER)
                .contains(MessageKind.FIRST_CONTACT, MessageKind.AGREEMENT, MessageKind.OBJECTIVE_RATING_MENTOR);
    }

    @Test
    void every_menu_says_what_is_chosen() {
        Block.Menu menu = asked().message().blocks().stream()
                .filter(Block.Menu.class::isInstance)
                .map(Block.Menu.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(menu.label()).isEqualTo("Bring it again later…");
        assertThat(Instant.parse(menu.choices().get(1).value().split("/")[1])).isEqualTo("2027-02-09T09:00:00Z");
    }
}
