package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.World;
import io.visavis.core.chat.Sending.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlatformOffTest {
    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    @Test
    void a_platform_that_is_off_holds_its_messages_back_until_it_is_on() {
        Core withoutSlack = play.node(play.stage.teams());
        play.moveTo(Tuesdays.QUESTION);
        withoutSlack.plan();
        withoutSlack.dispatcher().runDue();
        assertThat(play.owed()).containsExactly("check_in open platform_off");
        play.stage.until("2027-01-19T10:00:00Z");
        assertThat(play.times(lea)).containsExactly("2027-01-19T09:30:00Z");
    }

    @Test
    void a_message_of_unknown_fate_is_still_looked_into_after_its_platform_was_off() {
        Core withoutSlack = play.node(play.stage.teams());
        play.stage.slack().answerNext(true, new Unknown("timeout"), 1);
        play.stage.until(Tuesdays.QUESTION);
        play.moveTo("2027-01-19T08:31:00Z");
        withoutSlack.dispatcher().runDue();
        play.stage.until("2027-01-19T12:00:00Z");
        assertThat(play.times(lea)).containsExactly(Tuesdays.QUESTION);
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    @Test
    void what_expires_while_its_platform_is_off_is_missed() {
        Core withoutSlack = play.node(play.stage.teams());
        play.moveTo(Tuesdays.QUESTION);
        withoutSlack.plan();
        withoutSlack.dispatcher().runDue();
        play.moveTo("2027-01-25T00:00:00Z");
        withoutSlack.dispatcher().runDue();
        assertThat(play.owed()).containsExactly("check_in dropped expired");
        assertThat(play.stage.column("select state from check_in")).containsExactly("missed");
    }
}
