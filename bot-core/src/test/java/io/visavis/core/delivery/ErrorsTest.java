package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.Enrolment;
import io.visavis.core.World;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is thrown beyond exceptions ends no worker, and a carrier that is given up takes nothing along. */
class ErrorsTest {
    private final Tuesdays play = new Tuesdays();

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    @Test
    void a_message_that_overflows_the_stack_is_put_aside_and_the_next_one_goes_out() {
        World.Person lea = play.manager("Léa Petit");
        World.Person max = play.manager("Max Berg").on("teams");
        FaultyPlatform slack = new FaultyPlatform(play.stage.slack()).beforeSend(message -> {
            throw new StackOverflowError();
        });
        Core core = play.node(slack, play.stage.teams());
        play.moveTo(Tuesdays.QUESTION);
        core.plan();
        for (int i = 0; i < 8; i++) {
            core.dispatcher().runDue();
            play.stage.clock().moveTo(play.stage.clock().instant().plus(Duration.ofMinutes(5)));
        }
        assertThat(play.stage.teams().seenBy(max.email())).hasSize(1);
        assertThat(play.stage.column(
                        "select concat_ws(' ', state, reason, failures) from outbox where person_id = " + lea.id()))
                .containsExactly("quarantined StackOverflowError 3");
    }

    @Test
    void a_worker_outlives_an_error_while_it_claims() throws Exception {
        CountDownLatch claims = new CountDownLatch(2);
        Outbox failing = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, args) -> {
                    claims.countDown();
                    throw new StackOverflowError();
                });
        try (Dispatcher dispatcher = play.dispatcher(failing)) {
            dispatcher.start();
            assertThat(claims.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_carrier_that_is_given_up_leaves_what_was_merged_into_it_owed() {
        World.Person omar = play.world.person("Omar Haddad");
        play.programme.budget(1, 6);
        mentee("Lea Petit", omar).session("2027-01-20T10:00:00Z");
        mentee("Max Berg", omar).session("2027-01-20T14:00:00Z");
        play.moveTo("2027-01-19T10:00:00Z");
        play.stage.core().plan();
        Outbox outbox = play.outbox();
        var now = play.stage.clock().instant();
        OwedMessage carrier = outbox.claim("node", now, now.plusSeconds(180), 1).get(0);
        var window = new Outbox.LocalWindow(
                now.minusSeconds(36_000), now.plusSeconds(36_000), now.minusSeconds(90_000), now.plusSeconds(300_000));
        assertThat(outbox.begin(carrier, "node", new Place(Platform.SLACK, "W1"), window, now))
                .isPresent();
        assertThat(play.stage.column("select kind from outbox where merged_into is not null"))
                .containsExactly("session_brief");
        outbox.drop(carrier, "node", "unsure");
        assertThat(play.stage.column(
                        "select concat_ws(' ', state, reason, merged_into, lease_owner, started_at is null) from outbox"
                                + " where kind = 'session_brief' order by due_at"))
                .containsExactly("dropped unsure f", "open t");
    }

    private Enrolment.Pair mentee(String name, World.Person mentor) {
        return play.programme.enrols(play.world.person(name)).mentoredBy(mentor, "2027-01-01");
    }
}
