package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A platform that does not tell who someone is: it is asked ever less often, and not at all while it wants to rest. */
class LookUpTest {
    private final Tuesdays play = new Tuesdays();
    private final World.Person lea = play.manager("Léa Petit");
    private final FaultyPlatform slack = new FaultyPlatform(play.stage.slack());

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    private Core planned() {
        Core core = play.node(slack);
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        return core;
    }

    private Instant due(World.Person person) {
        return play.stage
                .database()
                .jdbi()
                .withHandle(h -> h.createQuery("select due_at from outbox where person_id = ?")
                        .bind(0, person.id())
                        .mapTo(Instant.class)
                        .one());
    }

    @Test
    void who_cannot_be_looked_up_is_asked_for_ever_less_often() {
        slack.unavailable();
        Core core = planned();
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Instant now = play.stage.clock().instant();
            core.dispatcher().runDue();
            waits.add(Duration.between(now, due(lea)).toSeconds());
            play.stage.clock().moveTo(due(lea));
        }
        assertThat(waits).containsExactly(15L, 30L, 60L, 120L);
        slack.availableAgain();
        core.dispatcher().runDue();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:33:45Z");
    }

    @Test
    void a_platform_that_wants_to_rest_is_asked_for_nobody_until_then() {
        World.Person max = play.manager("Max Berg");
        slack.resting(Duration.ofSeconds(240));
        Core core = planned();
        core.dispatcher().runDue();
        assertThat(slack.lookUps()).isEqualTo(1);
        assertThat(List.of(due(lea), due(max))).containsOnly(Instant.parse("2027-01-19T08:34:00Z"));
        slack.availableAgain();
        play.moveTo("2027-01-19T08:34:00Z");
        core.dispatcher().runDue();
        assertThat(play.times(lea)).containsExactly("2027-01-19T08:34:00Z");
        assertThat(play.times(max)).containsExactly("2027-01-19T08:34:00Z");
    }

    @Test
    void whoever_is_known_is_written_to_while_nobody_can_be_looked_up() {
        lea.connected();
        slack.resting(Duration.ofSeconds(240));
        play.manager("Aaron Abel");
        Core core = planned();
        core.dispatcher().runDue();
        assertThat(play.stage.slack().seen()).hasSize(1);
    }
}
