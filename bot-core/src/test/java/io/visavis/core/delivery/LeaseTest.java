package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.people.jdbc.JdbcPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes that die or are overtaken: one is played here by hand, the other is a whole core. */
class LeaseTest {
    private static final Instant DUE = Instant.parse(Tuesdays.QUESTION);
    private static final Instant LEASE_END = DUE.plusSeconds(180);
    private static final Place HERE = new Place(Platform.SLACK, "W1");
    private static final Outbox.LocalWindow WINDOW = new Outbox.LocalWindow(
            DUE.minus(Duration.ofHours(10)),
            DUE.plus(Duration.ofHours(10)),
            DUE.minus(Duration.ofDays(2)),
            DUE.plus(Duration.ofDays(4)));

    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");
    private final Outbox dying = play.outbox();
    private OwedMessage owed;

    @BeforeEach
    void claimForTheDyingNode() {
        play.stage.clock().moveTo(DUE);
        play.stage.core().plan();
        List<OwedMessage> claimed = dying.claim("dying", DUE, LEASE_END, 10);
        assertThat(claimed).hasSize(1);
        owed = claimed.get(0);
    }

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    @Test
    void what_a_node_has_claimed_no_other_touches_until_its_lease_runs_out() {
        play.moveTo("2027-01-19T08:32:59Z");
        assertThat(play.stage.settle()).isZero();
        play.moveTo("2027-01-19T08:33:00Z");
        play.stage.settle();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:33:00Z");
    }

    @Test
    void a_send_that_was_begun_and_arrived_before_its_node_died_is_found_and_not_repeated() {
        Account account = play.stage.slack().account(lea.email());
        new JdbcPeople(play.stage.database().jdbi()).connect(lea.id(), account, DUE);
        assertThat(dying.begin(owed, "dying", HERE, WINDOW, DUE)).isPresent();
        play.stage.slack().send(account, anything(), owed.deliveryId());
        play.moveTo("2027-01-19T08:33:00Z");
        play.stage.settle();
        assertThat(play.times(lea)).containsExactly(Tuesdays.QUESTION);
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    @Test
    void a_send_that_was_begun_and_never_left_its_node_is_sent_by_another() {
        dying.begin(owed, "dying", HERE, WINDOW, DUE);
        play.moveTo("2027-01-19T08:33:00Z");
        play.stage.settle();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:33:00Z");
        assertThat(play.owed()).containsExactly("check_in sent", "check_in_reminder open");
    }

    @Test
    void a_node_that_was_overtaken_begins_nothing_and_settles_nothing() {
        play.moveTo("2027-01-19T08:33:00Z");
        play.stage.settle();
        Instant late = play.stage.clock().instant();
        assertThat(dying.begin(owed, "dying", HERE, WINDOW, late)).isEmpty();
        List<String> before = play.stage.column("select o::text from outbox o order by id");
        dying.sent(owed, "dying", new MessageRef("D-other", "m99"), late);
        dying.drop(owed, "dying", "late");
        dying.defer(owed, "dying", late, "late");
        dying.unknown(owed, "dying", late, "late");
        dying.crashed(owed, "dying", late, "late");
        dying.refused(owed, "dying", late, "late");
        assertThat(play.stage.column("select o::text from outbox o order by id"))
                .isEqualTo(before);
    }

    @Test
    void two_nodes_never_hold_the_same_message() {
        assertThat(play.outbox().claim("other", DUE, LEASE_END, 10)).isEmpty();
        assertThat(play.outbox().claim("other", LEASE_END, LEASE_END.plusSeconds(180), 10))
                .extracting(OwedMessage::id)
                .containsExactly(owed.id());
    }

    private static Message anything() {
        return Message.of("The question");
    }
}
