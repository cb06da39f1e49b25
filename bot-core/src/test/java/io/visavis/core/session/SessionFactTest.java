package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionFactTest {
    private final Fortnight play = new Fortnight();
    private final Enrolment.Session session = play.pair.session("2027-01-20T10:00:00Z");

    @AfterEach
    void close() {
        play.close();
    }

    private Reply presses(World.Person person, String action, String value) {
        return play.stage
                .core()
                .conversation()
                .handle(new Inbound.Pressed(play.stage.slack().account(person.email()), action, value, null));
    }

    private List<String> state() {
        return play.stage.column("select state from mentoring_session");
    }

    private String id() {
        return Long.toString(session.id());
    }

    @Test
    void the_mentor_says_whether_the_session_took_place_as_often_as_they_like() {
        play.stage.until("2027-01-20T11:30:00Z");
        Message held = ((Reply.Replace) play.stage.presses(play.omar.email(), "session.held")).message();
        assertThat(held.plainText()).contains("Noted").contains("took place");
        presses(play.omar, "session.held", id());
        assertThat(state()).containsExactly("held");
        Stage.button(held, "session.not_held");
        Message corrected = ((Reply.Replace) presses(play.omar, "session.not_held", id())).message();
        assertThat(corrected.plainText()).contains("did not take place");
        assertThat(state()).containsExactly("not_held");
    }

    @Test
    void nobody_but_the_two_can_say_it() {
        World.Person claire = play.world.person("Claire Martin");
        play.programme.directedBy(claire);
        play.stage.until("2027-01-20T11:30:00Z");
        Message refusal = ((Reply.Say) presses(claire, "session.held", id())).message();
        assertThat(refusal.plainText()).isEqualTo("I can’t find that session among yours.");
        assertThat(state()).containsExactly("planned");
    }

    @Test
    void the_managers_word_counts_until_the_mentor_says_theirs() {
        play.stage.until("2027-01-20T11:30:00Z");
        presses(play.lea, "session.held", id());
        assertThat(state()).containsExactly("held");
        presses(play.omar, "session.not_held", id());
        assertThat(state()).containsExactly("not_held");
        presses(play.lea, "session.held", id());
        assertThat(state()).containsExactly("not_held");
    }

    @Test
    void it_cannot_be_said_before_the_session_is_over_nor_of_a_cancelled_one() {
        play.stage.until("2027-01-20T10:30:00Z");
        presses(play.omar, "session.held", id());
        assertThat(state()).containsExactly("planned");
        session.cancelled();
        play.stage.until("2027-01-20T11:30:00Z");
        Message refusal = ((Reply.Say) presses(play.omar, "session.held", id())).message();
        assertThat(refusal.plainText()).isEqualTo("That session had been cancelled.");
        assertThat(state()).containsExactly("cancelled");
    }

    @Test
    void each_of_the_pair_sees_the_sessions_ahead_with_the_other_in_their_own_zone() {
        play.pair.session("2027-02-10T15:00:00Z");
        play.pair.session("2027-02-17T15:00:00Z").cancelled();
        assertThat(play.stage.says(play.omar.email(), "session").plainText())
                .contains("Wednesday 20 January, 10:00\nWith Léa Petit\nVideo call")
                .contains("Wednesday 10 February, 15:00")
                .doesNotContain("17 February");
        assertThat(play.stage.says(play.lea.email(), "séance").plainText())
                .contains("Wednesday 20 January, 11:00\nWith Omar Haddad");
    }

    @Test
    void someone_without_sessions_is_told_so() {
        World.Person max = play.world.person("Max Berg");
        play.programme.enrols(max);
        assertThat(play.stage.says(max.email(), "session").plainText()).isEqualTo("You have no session planned.");
    }
}
