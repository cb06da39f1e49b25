package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Sending.RateLimited;
import io.visavis.core.chat.Sending.RateLimited.Scope;
import io.visavis.core.chat.Sending.Revoked;
import io.visavis.core.chat.Sending.Unreachable;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingOutcomesTest {
    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");
    private final World.Person max = play.manager("Max Berg");

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    @Test
    void a_limit_on_a_workspace_holds_all_of_it_on_all_nodes_until_it_ends() {
        Core other = play.node(play.stage.slack());
        play.stage.slack().answerNext(false, new RateLimited(Duration.ofMinutes(5), Scope.WORKSPACE), 1);
        play.stage.until("2027-01-19T08:34:59Z");
        other.dispatcher().runDue();
        assertThat(play.stage.slack().seen()).isEmpty();
        play.moveTo("2027-01-19T08:35:00Z");
        other.dispatcher().runDue();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:35:00Z");
        assertThat(play.times(max)).containsExactly("2027-01-19T08:35:00Z");
    }

    @Test
    void a_limit_on_a_workspace_leaves_the_others_alone() {
        play.stage.database().jdbi().useHandle(h -> h.execute("""
            insert into organisation_workspace
            select organisation_id, 'slack', case id when ? then 'W2' else 'W1' end, 0 from person
            """, max.id()));
        play.stage.slack().answerNext(false, new RateLimited(Duration.ofMinutes(5), Scope.WORKSPACE), 1);
        play.stage.until("2027-01-19T08:40:00Z");
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:35:00Z");
        assertThat(play.times(max)).containsExactly(Tuesdays.QUESTION);
    }

    @Test
    void a_limit_on_a_conversation_holds_that_one_alone_on_all_nodes() {
        Core other = play.node(play.stage.slack());
        play.stage.slack().answerNext(false, new RateLimited(Duration.ofMinutes(5), Scope.CONVERSATION), 1);
        play.stage.until("2027-01-19T08:34:59Z");
        other.dispatcher().runDue();
        assertThat(play.times(lea)).isEmpty();
        assertThat(play.times(max)).containsExactly(Tuesdays.QUESTION);
        play.stage.until("2027-01-19T08:35:00Z");
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:35:00Z");
    }

    @Test
    void a_limit_without_a_duration_does_not_send_again_at_once() {
        play.stage.slack().answerNext(false, new RateLimited(Duration.ZERO, Scope.CONVERSATION), 1);
        play.stage.until(Tuesdays.QUESTION);
        assertThat(play.times(lea)).isEmpty();
        play.stage.until("2027-01-19T08:31:00Z");
        assertThat(play.times(lea)).hasSize(1);
    }

    @Test
    void someone_who_blocked_the_bot_is_known_shown_to_the_director_and_tried_again_every_hour() {
        World.Person claire = play.world.person("Claire Martin");
        play.programme.directedBy(claire);
        play.stage.slack().answerNext(false, new Unreachable(Reason.BLOCKED), 1);
        play.stage.until("2027-01-19T08:45:00Z");
        assertThat(play.stage.column("select unreachable from chat_account where person_id = " + lea.id()))
                .containsExactly("blocked");
        assertThat(play.stage.says(claire.email(), "status").plainText())
                .contains("1 person cannot be reached")
                .contains("Léa Petit");
        play.stage.slack().answerNext(false, new Unreachable(Reason.BLOCKED), 2);
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(play.times(lea)).containsExactly("2027-01-19T11:30:00Z");
        assertThat(play.stage.column(
                        "select coalesce(unreachable, 'reached') from chat_account where person_id = " + lea.id()))
                .containsExactly("reached");
    }

    @Test
    void who_blocked_the_bot_gets_what_is_owed_as_soon_as_they_write() {
        play.stage.slack().answerNext(false, new Unreachable(Reason.BLOCKED), 1);
        play.stage.until("2027-01-19T08:42:00Z");
        play.stage.says(lea.email(), "help");
        play.stage.settle();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:42:00Z");
    }

    @Test
    void whom_the_platform_does_not_know_gets_what_is_owed_as_soon_as_they_let_the_bot_in() {
        play.stage.slack().thatFindsNobody();
        play.stage.until("2027-01-19T08:42:00Z");
        assertThat(play.owed()).containsOnly("check_in open unreachable");
        play.stage
                .core()
                .conversation()
                .handle(new Inbound.Joined(play.stage.slack().account(lea.email())));
        play.stage.settle();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:42:00Z");
        assertThat(play.times(max)).isEmpty();
    }

    @Test
    void who_leaves_is_not_written_to_because_of_it() {
        play.stage.slack().answerNext(false, new Unreachable(Reason.BLOCKED), 1);
        play.stage.until("2027-01-19T08:42:00Z");
        play.stage
                .core()
                .conversation()
                .handle(new Inbound.Left(play.stage.slack().account(lea.email())));
        play.stage.settle();
        assertThat(play.times(lea)).isEmpty();
    }

    @Test
    void a_workspace_that_withdrew_its_consent_is_left_in_peace_for_an_hour() {
        play.stage.slack().answerNext(false, new Revoked(), 1);
        play.stage.until("2027-01-19T09:29:59Z");
        assertThat(play.stage.slack().seen()).isEmpty();
        play.stage.until("2027-01-19T09:30:00Z");
        assertThat(play.times(lea)).hasSize(1);
        assertThat(play.times(max)).hasSize(1);
    }

    @Test
    void a_message_refused_three_times_is_put_aside_and_nothing_behind_it_waits() {
        Core core = play.node(new FaultyPlatform(play.stage.slack())
                .refuses((to, message) -> to.user().equals(lea.email())));
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        core.dispatcher().runDue();
        assertThat(play.times(max)).containsExactly(Tuesdays.QUESTION);
        for (int i = 0; i < 10; i++) {
            play.stage.clock().moveTo(play.stage.clock().instant().plusSeconds(600));
            core.dispatcher().runDue();
        }
        assertThat(play.times(lea)).isEmpty();
        assertThat(play.stage.column(
                        "select concat_ws(' ', state, reason, failures) from outbox where person_id = " + lea.id()))
                .containsExactly("quarantined rejected 3");
    }

    @Test
    void a_message_that_waited_beyond_its_week_is_not_sent_and_its_week_is_missed() {
        play.stage.slack().thatFindsNobody();
        play.stage.until("2027-01-25T09:00:00Z");
        play.stage
                .core()
                .conversation()
                .handle(new Inbound.Joined(play.stage.slack().account(lea.email())));
        play.stage.settle();
        assertThat(play.times(lea)).isEmpty();
        assertThat(play.stage.column("select distinct state from check_in")).containsExactly("missed");
    }
}
