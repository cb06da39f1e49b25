package io.visavis.core.session.arrange;

import static io.visavis.core.session.arrange.Meeting.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindDateTest {
    private final Meeting play = new Meeting();

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void the_other_sees_each_date_in_their_own_language_and_zone_and_the_one_accepted_is_planned() {
        Reply proposed = play.proposes(play.omar, "2027-01-26T09:30", "2027-01-28T12:00");
        assertThat(text(proposed))
                .contains("Proposed to Léa Petit", "Tuesday 26 January, 09:30", "For Léa Petit: 15:30")
                .contains("Thursday 28 January, 12:00", "For Léa Petit: 18:00, outside their working hours");
        play.stage.until("2027-01-19T09:00:00Z");
        Message offer = play.last(play.lea);
        assertThat(offer.plainText()).contains("Omar Haddad propose une séance", "https://call.example/room");
        assertThat(play.dates(offer))
                .extracting(Button::label)
                .containsExactly("mardi 26 janvier, 15:30", "jeudi 28 janvier, 18:00");
        Reply agreed = play.presses(play.lea, play.dates(offer).get(0));
        assertThat(text(agreed)).contains("C’est convenu", "mardi 26 janvier, 15:30");
        play.stage.until("2027-01-19T16:00:00Z");
        assertThat(play.last(play.omar).plainText())
                .contains("Léa Petit accepts", "Tuesday 26 January, 09:30", "https://call.example/room");
        assertThat(play.sessions()).containsExactly("26 Jan 14:30 planned");
        play.stage.until("2027-01-26T15:00:00Z");
        assertThat(play.stage.column("select kind from outbox where state = 'sent' order by sent_at, id"))
                .contains("session_brief", "session_reminder");
    }

    @Test
    void a_date_is_accepted_once_however_often_it_is_pressed() {
        play.proposes(play.lea, "2027-01-26T15:00", "2027-01-27T15:00");
        Message offer = play.last(play.omar);
        play.presses(play.omar, play.dates(offer).get(1));
        assertThat(text(play.presses(play.omar, play.dates(offer).get(0)))).contains("changed meanwhile");
        assertThat(play.sessions()).containsExactly("27 Jan 14:00 planned");
    }

    @Test
    void the_other_proposes_dates_of_their_own_and_the_first_ones_are_closed() {
        play.proposes(play.lea, "2027-01-26T15:00");
        Message offer = play.last(play.omar);
        play.proposes(play.omar, play.presses(play.omar, offer, "session.propose"), "2027-01-29T10:00");
        assertThat(text(play.presses(play.omar, play.dates(offer).get(0)))).contains("changed meanwhile");
        play.stage.until("2027-01-19T09:00:00Z");
        Message counter = play.last(play.lea);
        assertThat(play.dates(counter)).extracting(Button::label).containsExactly("vendredi 29 janvier, 16:00");
        play.presses(play.lea, play.dates(counter).get(0));
        assertThat(play.sessions()).containsExactly("29 Jan 15:00 planned");
        assertThat(play.stage.column("select state from session_proposal order by id"))
                .containsExactly("countered", "accepted");
    }

    @Test
    void whoever_writes_dates_without_having_seen_those_of_the_other_is_asked_to_look_first() {
        Reply opened = play.presses(play.omar, play.says(play.omar, "session"), "session.propose");
        play.proposes(play.lea, "2027-01-26T15:00");
        assertThat(text(play.proposes(play.omar, opened, "2027-01-29T10:00"))).contains("changed meanwhile");
        assertThat(play.says(play.omar, "session").plainText()).contains("Léa Petit proposes a session");
    }

    @Test
    void none_of_the_dates_suits_and_the_one_who_proposed_them_hears_of_it() {
        play.proposes(play.lea, "2027-01-26T15:00");
        assertThat(text(play.presses(play.omar, play.last(play.omar), "session.decline")))
                .contains("Léa Petit will hear that none of these dates suits you");
        play.stage.until("2027-01-19T09:00:00Z");
        assertThat(play.last(play.lea).plainText()).contains("Aucune de vos dates ne convient à Omar Haddad");
        play.presses(play.lea, play.last(play.lea), "session.propose");
    }

    @Test
    void dates_that_were_taken_back_in_time_are_never_shown() {
        play.stage.until("2027-01-18T23:30:00Z");
        play.proposes(play.lea, "2027-01-26T15:00");
        Message own = play.says(play.lea, "séance");
        assertThat(own.plainText()).contains("Dates proposées à Omar Haddad, sans réponse");
        play.presses(play.lea, own, "session.withdraw");
        play.stage.until("2027-01-20T18:00:00Z");
        assertThat(play.count(play.omar)).isZero();
        assertThat(play.says(play.omar, "session").plainText()).doesNotContain("proposes");
    }

    @Test
    void a_date_that_has_passed_or_is_taken_cannot_be_accepted() {
        play.proposes(play.lea, "2027-01-19T16:00", "2027-01-27T15:00", "2027-01-28T15:00");
        Message offer = play.last(play.omar);
        World.Person max = play.world.person("Max Berg");
        play.programme.enrols(max).mentoredBy(play.omar, "2027-01-18").session("2027-01-27T14:30:00Z");
        play.stage.until("2027-01-19T16:00:00Z");
        assertThat(text(play.presses(play.omar, play.dates(offer).get(0)))).contains("has passed");
        assertThat(text(play.presses(play.omar, play.dates(offer).get(1)))).contains("a session with Max Berg");
        assertThat(play.dates(play.says(play.omar, "session"))).hasSize(2);
        play.presses(play.omar, play.dates(offer).get(2));
        assertThat(play.sessions()).contains("28 Jan 14:00 planned");
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost() {
        play.pair.session("2027-01-27T14:30:00Z");
        Reply opened = play.presses(play.lea, play.says(play.lea, "séance"), "session.propose");
        Reply.RejectFields rejected = (Reply.RejectFields) play.sends(
                play.lea,
                opened,
                Map.of(
                        "slot1", "2027-01-17T10:00",
                        "slot2", "2027-03-28T02:30",
                        "slot3", "2027-01-27T15:00",
                        "minutes", "7",
                        "place", "x".repeat(301)));
        assertThat(rejected.errors()).containsOnlyKeys("slot1", "slot2", "slot3", "minutes", "place");
        assertThat(rejected.errors().get("slot2")).contains("cette heure n’existe pas");
        assertThat(rejected.errors().get("slot3")).contains("une séance avec Omar Haddad");
        assertThat(play.stage.column("select id from session_proposal")).isEmpty();
        Reply.RejectFields none =
                (Reply.RejectFields) play.sends(play.lea, opened, Map.of("slot2", "half", "minutes", "60"));
        assertThat(none.errors()).containsOnlyKeys("slot1", "slot2");
        Reply.RejectFields twice =
                (Reply.RejectFields) play.proposes(play.lea, opened, "2027-02-02T10:00", "2027-02-02T10:00");
        assertThat(twice.errors()).containsOnlyKeys("slot2");
    }

    @Test
    void a_mentor_of_several_chooses_whom_the_dates_are_for() {
        World.Person max = play.world.person("Max Berg");
        var other = play.programme.enrols(max).mentoredBy(play.omar, "2027-01-18");
        Reply opened = play.presses(play.omar, play.says(play.omar, "session"), "session.propose");
        Reply.RejectFields nobody = (Reply.RejectFields) play.proposes(play.omar, opened, "2027-01-28T11:00");
        assertThat(nobody.errors()).containsOnlyKeys("with");
        play.sends(
                play.omar,
                opened,
                Map.of("with", Long.toString(other.id()), "slot1", "2027-01-28T11:00", "minutes", "45"));
        play.stage.until("2027-01-19T12:00:00Z");
        assertThat(play.last(max).plainText())
                .contains("Omar Haddad proposes a session")
                .doesNotContain("Where");
        assertThat(play.count(play.lea)).isZero();
    }

    @Test
    void a_pair_that_ended_has_no_dates_left() {
        play.proposes(play.lea, "2027-01-26T15:00");
        Message offer = play.last(play.omar);
        Reply confirm = play.presses(play.lea, play.says(play.lea, "binômes"), "mentorship.end");
        play.presses(play.lea, ((Reply.Say) confirm).message(), "mentorship.ends");
        assertThat(text(play.presses(play.omar, play.dates(offer).get(0)))).contains("changed meanwhile");
        assertThat(play.sessions()).isEmpty();
        assertThat(play.stage.column("select state from session_proposal")).containsExactly("withdrawn");
    }
}
