package io.visavis.core.session.arrange;

import static io.visavis.core.session.arrange.Meeting.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pair meets on Wednesday 27 January 2027 at 15:30 in Paris, 9:30 in Montréal. */
class ChangeSessionTest {
    private final Meeting play = new Meeting();

    @BeforeEach
    void plan() {
        play.pair.session("2027-01-27T14:30:00Z");
    }

    @AfterEach
    void close() {
        play.close();
    }

    private Reply moves(String start, String place) {
        Reply opened = play.presses(play.lea, play.says(play.lea, "séance"), "session.move");
        return play.sends(play.lea, opened, Map.of("start", start, "minutes", "60", "place", place));
    }

    @Test
    void the_one_who_moves_it_sees_it_at_once_and_the_other_is_told_from_when_to_when() {
        assertThat(text(moves("2027-01-28T16:00", "Salle 3"))).contains("C’est déplacé", "jeudi 28 janvier, 16:00");
        assertThat(play.last(play.omar).plainText())
                .contains("Léa Petit moved your session", "Thursday 28 January, 10:00", "Salle 3")
                .contains("It was to be Wednesday 27 January, 09:30");
        assertThat(play.stage.column("select revision from mentoring_session")).containsExactly("1");
    }

    @Test
    void of_several_moves_in_a_row_the_other_hears_once_from_where_they_knew_it_to_stand() {
        play.stage.until("2027-01-18T23:30:00Z");
        moves("2027-01-28T16:00", "Salle 3");
        moves("2027-01-29T16:00", "Salle 3");
        play.stage.until("2027-01-19T15:00:00Z");
        assertThat(play.count(play.omar)).isEqualTo(1);
        assertThat(play.last(play.omar).plainText())
                .contains("Friday 29 January, 10:00", "It was to be Wednesday 27 January, 09:30");
    }

    @Test
    void a_change_of_place_alone_is_told_as_such() {
        moves("2027-01-27T15:30", "https://call.example/b");
        assertThat(play.last(play.omar).plainText())
                .contains("Léa Petit changed your session", "https://call.example/b")
                .doesNotContain("It was to be");
        long told = play.count(play.omar);
        moves("2027-01-27T15:30", "https://call.example/b");
        assertThat(play.count(play.omar)).isEqualTo(told);
    }

    @Test
    void cancelling_asks_once_more_and_then_tells_the_other() {
        Message confirm =
                ((Reply.Say) play.presses(play.omar, play.says(play.omar, "session"), "session.cancel")).message();
        assertThat(confirm.plainText()).contains("Cancel this session?", "Léa Petit will be told");
        assertThat(play.sessions()).containsExactly("27 Jan 14:30 planned");
        assertThat(text(play.presses(play.omar, confirm, "session.cancel_now"))).contains("will not take place");
        play.stage.until("2027-01-19T09:00:00Z");
        assertThat(play.last(play.lea).plainText())
                .contains("Omar Haddad a annulé votre séance", "mercredi 27 janvier, 15:30");
        assertThat(play.sessions()).containsExactly("27 Jan 14:30 cancelled");
        play.stage.until("2027-01-29T09:00:00Z");
        assertThat(play.stage.column("select kind from outbox where state = 'sent' and kind like 'session%'"))
                .containsExactly("session_changed");
    }

    @Test
    void whoever_acts_on_what_the_other_changed_meanwhile_is_told_so_and_changes_nothing() {
        Message seen = play.says(play.omar, "session");
        Reply opened = play.presses(play.omar, seen, "session.move");
        moves("2027-01-28T16:00", "");
        assertThat(text(play.sends(play.omar, opened, Map.of("start", "2027-02-01T10:00", "minutes", "60"))))
                .contains("changed meanwhile");
        assertThat(text(play.presses(play.omar, seen, "session.cancel"))).contains("changed meanwhile");
        assertThat(play.sessions()).containsExactly("28 Jan 15:00 planned");
    }

    @Test
    void a_session_that_has_begun_is_neither_moved_nor_cancelled() {
        Message seen = play.says(play.omar, "session");
        Message confirm = ((Reply.Say) play.presses(play.omar, seen, "session.cancel")).message();
        play.stage.until("2027-01-27T14:30:00Z");
        assertThat(text(play.presses(play.omar, confirm, "session.cancel_now"))).contains("changed meanwhile");
        assertThat(text(play.presses(play.omar, seen, "session.move"))).contains("changed meanwhile");
        assertThat(play.sessions()).containsExactly("27 Jan 14:30 planned");
    }

    @Test
    void a_move_at_the_last_moment_takes_the_reminders_along() {
        play.stage.until("2027-01-26T13:00:00Z");
        moves("2027-02-03T15:30", "");
        play.stage.until("2027-01-28T18:00:00Z");
        assertThat(play.stage.column("select kind from outbox where state = 'sent' and kind like 'session%'"))
                .containsExactly("session_changed");
        play.stage.until("2027-02-03T18:00:00Z");
        assertThat(play.stage.column("select kind from outbox where state = 'sent' order by kind"))
                .contains("session_brief", "session_reminder");
    }
}
