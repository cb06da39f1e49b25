package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.World;
import io.visavis.core.chat.Sending.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnknownFateTest {
    private static final Unknown TIMEOUT = new Unknown("timeout");

    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    @Test
    void a_message_that_arrived_after_all_is_not_sent_twice_and_its_reminders_follow() {
        play.stage.slack().answerNext(true, TIMEOUT, 1);
        play.stage.until("2027-01-25T00:00:00Z");
        assertThat(play.times(lea)).containsExactly(Tuesdays.QUESTION, "2027-01-20T08:30:00Z", "2027-01-22T08:30:00Z");
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder sent", "check_in_reminder sent");
        assertThat(play.stage.column("select message_id from outbox order by id"))
                .startsWith("m1");
    }

    @Test
    void a_message_that_did_not_arrive_is_sent_once_more() {
        play.stage.slack().answerNext(false, TIMEOUT, 1);
        play.stage.until("2027-01-19T09:00:00Z");
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:30:15Z");
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    @Test
    void it_keeps_its_delivery_id_so_that_each_attempt_can_be_found() {
        play.stage.slack().answerNext(false, TIMEOUT, 3);
        play.stage.until("2027-01-19T09:00:00Z");
        List<Seen> seen = play.stage.slack().seenBy(lea.email());
        assertThat(seen).hasSize(1);
        assertThat(play.stage.column("select delivery_id from outbox where kind = 'check_in'"))
                .containsExactly(seen.get(0).deliveryId());
    }

    @Test
    void nothing_is_sent_while_the_platform_cannot_be_asked_what_became_of_it() {
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack());
        Core core = play.node(slack);
        play.stage.slack().answerNext(true, TIMEOUT, 1);
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        core.dispatcher().runDue();
        slack.unavailable();
        for (int minutes = 0; minutes < 90; minutes++) {
            pass(core, Duration.ofMinutes(1));
        }
        assertThat(play.times(lea)).hasSize(1);
        assertThat(play.owed()).containsExactly("check_in unknown reconciling");
        slack.availableAgain();
        pass(core, Duration.ofMinutes(20));
        assertThat(play.times(lea)).hasSize(1);
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    @Test
    void what_can_never_be_found_out_is_given_up_once_it_is_not_worth_sending() {
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack());
        Core core = play.node(slack);
        play.stage.slack().answerNext(true, TIMEOUT, 1);
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        core.dispatcher().runDue();
        slack.unavailable();
        play.moveTo("2027-01-25T00:00:00Z");
        core.dispatcher().runDue();
        assertThat(play.owed()).containsExactly("check_in dropped unsure");
    }

    @Test
    void where_the_platform_cannot_tell_a_question_is_said_twice_rather_than_lost() {
        lea.on("teams");
        play.stage.teams().answerNext(true, TIMEOUT, 1);
        play.stage.until("2027-01-19T09:00:00Z");
        assertThat(play.stage.teams().seenBy(lea.email()).stream().map(Seen::at))
                .containsExactly(Instant.parse(Tuesdays.QUESTION), Instant.parse("2027-01-19T08:30:15Z"));
    }

    @Test
    void where_the_platform_cannot_tell_a_reminder_is_lost_rather_than_said_twice() {
        lea.on("teams");
        play.stage.until("2027-01-19T09:00:00Z");
        play.stage.teams().answerNext(false, TIMEOUT, 1);
        play.stage.until("2027-01-25T00:00:00Z");
        assertThat(play.stage.teams().seenBy(lea.email())).hasSize(1);
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder dropped unsure");
    }

    @Test
    void what_may_have_arrived_counts_in_the_budget() {
        play.programme.budget(1, 20);
        lea.on("teams");
        play.stage.until("2027-01-19T09:00:00Z");
        play.stage.teams().answerNext(true, TIMEOUT, 1);
        play.stage.until("2027-01-20T09:00:00Z");
        play.pair(lea).session("2027-01-21T10:00:00Z");
        play.stage.until("2027-01-21T10:00:00Z");
        assertThat(play.stage.teams().seenBy(lea.email()).stream()
                        .map(seen -> seen.at().toString()))
                .containsExactly(Tuesdays.QUESTION, "2027-01-20T08:30:00Z", "2027-01-21T08:00:00Z");
    }

    @Test
    void a_crash_after_the_message_left_is_looked_into_before_it_is_sent_again() {
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack()).afterSend(message -> {
            throw new IllegalStateException("the connection's parser fell over");
        });
        Core core = play.node(slack);
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        core.dispatcher().runDue();
        slack.afterSend(message -> {});
        pass(core, Duration.ofMinutes(5));
        assertThat(play.times(lea)).containsExactly(Tuesdays.QUESTION);
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    private void pass(Core core, Duration time) {
        play.stage.clock().moveTo(play.stage.clock().instant().plus(time));
        core.dispatcher().runDue();
    }
}
