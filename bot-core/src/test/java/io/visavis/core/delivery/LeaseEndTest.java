package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lease that runs out under its owner, whether that owner is slow or dead. */
class LeaseEndTest {
    private static final Instant DUE = Instant.parse(Tuesdays.QUESTION);
    private static final Place HERE = new Place(Platform.SLACK, "W1");
    private static final Outbox.LocalWindow WINDOW = new Outbox.LocalWindow(
            DUE.minus(Duration.ofHours(10)),
            DUE.plus(Duration.ofHours(10)),
            DUE.minus(Duration.ofDays(2)),
            DUE.plus(Duration.ofDays(4)));

    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");
    private final Outbox outbox = play.outbox();

    @BeforeEach
    void plan() {
        play.stage.clock().moveTo(DUE);
        play.stage.core().plan();
    }

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    private List<OwedMessage> claim(String owner, int second, int end) {
        return outbox.claim(owner, DUE.plusSeconds(second), DUE.plusSeconds(end), 10);
    }

    private List<String> rows() {
        return play.stage.column(
                "select concat_ws(' ', person_id = " + lea.id() + ", state, failures, reason) from outbox order by id");
    }

    @Test
    void nothing_is_begun_once_the_lease_has_run_out() {
        OwedMessage owed = claim("slow", 0, 60).get(0);
        assertThat(outbox.begin(owed, "slow", HERE, WINDOW, DUE.plusSeconds(60)))
                .isEmpty();
        assertThat(play.stage.column("select started_at::text from outbox")).containsOnlyNulls();
    }

    @Test
    void a_send_begun_shortly_before_the_end_of_the_lease_has_time_to_end() {
        OwedMessage owed = claim("slow", 0, 60).get(0);
        assertThat(outbox.begin(owed, "slow", HERE, WINDOW, DUE.plusSeconds(59)))
                .isPresent();
        assertThat(claim("other", 178, 300)).isEmpty();
        assertThat(claim("other", 179, 300)).hasSize(1);
    }

    @Test
    void beginning_never_shortens_a_lease() {
        OwedMessage owed = claim("slow", 0, 600).get(0);
        outbox.begin(owed, "slow", HERE, WINDOW, DUE);
        assertThat(claim("other", 599, 900)).isEmpty();
    }

    @Test
    void a_message_that_its_node_dies_of_before_the_send_is_put_aside_at_the_third_time() {
        assertThat(claim("first", 0, 60)).extracting(OwedMessage::failures).containsExactly(0);
        assertThat(claim("second", 60, 120)).extracting(OwedMessage::failures).containsExactly(1);
        assertThat(claim("third", 120, 180)).extracting(OwedMessage::failures).containsExactly(2);
        assertThat(claim("fourth", 180, 240)).isEmpty();
        assertThat(rows()).containsExactly("t quarantined 3 abandoned");
    }

    @Test
    void one_that_kills_its_node_takes_those_that_were_claimed_with_it_along_only_once() {
        play.manager("Max Berg");
        play.manager("Zoe Lang");
        play.stage.core().plan();
        assertThat(claim("first", 0, 60)).hasSize(3);
        OwedMessage deadly = claim("second", 60, 120).get(0);
        assertThat(deadly.personId()).isEqualTo(lea.id());
        assertThat(claim("third", 61, 90)).hasSize(1);
        assertThat(claim("fourth", 61, 90)).hasSize(1);
        assertThat(claim("fifth", 61, 90)).isEmpty();
    }

    @Test
    void a_message_that_was_handed_back_counts_as_untouched() {
        outbox.handBack(claim("stopping", 0, 60), "stopping");
        assertThat(claim("other", 1, 60)).extracting(OwedMessage::failures).containsExactly(0);
    }

    @Test
    void only_its_owner_hands_a_message_back() {
        List<OwedMessage> claimed = claim("owner", 0, 60);
        outbox.handBack(claimed, "other");
        assertThat(claim("other", 1, 60)).isEmpty();
    }
}
