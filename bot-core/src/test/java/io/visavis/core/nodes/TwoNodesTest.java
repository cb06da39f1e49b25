package io.visavis.core.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 18 January 2027 is a Monday. */
class TwoNodesTest {
    private static final String SUNDAY = "2027-01-17T12:00:00Z";
    private static final int MANAGERS = 30;
    private static final int MENTORS = 5;

    /** Many questions at few moments, and a session for every second pair. */
    private static void people(World world, long seed) {
        Random random = new Random(seed);
        World.Programme programme = world.programme("Vega")
                .runs("2027-01-18", "2027-02-28")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(10, 40);
        List<World.Person> mentors = new ArrayList<>();
        for (int i = 0; i < MENTORS; i++) {
            mentors.add(world.person("Mentor " + i));
        }
        for (int i = 0; i < MANAGERS; i++) {
            World.Person manager = world.person("Manager " + i);
            Enrolment enrolment =
                    programme.enrols(random.nextBoolean() ? manager : manager.livesIn("Europe/Paris", "FR"));
            Enrolment.Pair pair = enrolment.mentoredBy(mentors.get(random.nextInt(MENTORS)), "2027-01-18");
            if (random.nextBoolean()) {
                pair.session("2027-01-2" + random.nextInt(10) + "T1" + random.nextInt(5) + ":00:00Z");
            }
        }
    }

    /** What was sent to whom and when, in an order that no planner decides. */
    private static List<String> sent(Nodes nodes) {
        return nodes.column("""
                select concat_ws(' ', o.sent_at, p.email, o.kind, o.sequence, o.state, c.week, s.starts_at)
                from outbox o join person p on p.id = o.person_id
                left join check_in c on o.kind like 'check_in%' and c.id = o.subject_id
                left join mentoring_session s on o.kind like 'session%' and s.id = o.subject_id
                order by o.sent_at, p.email, o.kind, o.sequence, c.week, s.starts_at
                """);
    }

    private static List<String> course(int count, long seed) throws Exception {
        try (Nodes nodes = new Nodes(count, SUNDAY)) {
            people(nodes.world(), seed);
            nodes.run("2027-01-30T00:00:00Z");
            List<Seen> seen = nodes.slack().seen();
            assertThat(seen).extracting(Seen::deliveryId).doesNotHaveDuplicates();
            List<String> sent = sent(nodes);
            assertThat(seen)
                    .hasSameSizeAs(
                            nodes.column("select id::text from outbox where state = 'sent' and merged_into is null"));
            return sent;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4, 5})
    void two_nodes_at_work_in_the_same_moments_send_what_one_sends_and_no_more(long seed) throws Exception {
        List<String> together = course(2, seed);
        assertThat(together).hasSizeGreaterThan(2 * MANAGERS);
        assertThat(together).isEqualTo(course(1, seed));
    }

    @Test
    void two_nodes_share_one_budget_and_lose_no_brief() throws Exception {
        try (Nodes nodes = new Nodes(2, SUNDAY)) {
            World world = nodes.world();
            World.Person mentor = world.person("Omar");
            World.Programme programme = world.programme("Vega")
                    .runs("2027-01-18", "2027-02-28")
                    .every(8, DayOfWeek.FRIDAY, "17:00")
                    .budget(2, 6);
            for (int i = 0; i < 6; i++) {
                programme
                        .enrols(world.person("Manager no " + i + "."))
                        .mentoredBy(mentor, "2027-01-18")
                        .session("2027-01-19T1" + i / 2 + ":00:00Z");
            }
            nodes.run("2027-01-19T00:00:00Z");
            List<Seen> seen = nodes.slack().seenBy(mentor.email());
            assertThat(seen).hasSizeBetween(1, 2);
            String all = seen.stream().map(s -> s.message().plainText()).collect(Collectors.joining());
            for (int i = 0; i < 6; i++) {
                assertThat(all).containsOnlyOnce("Before your session with Manager no " + i + ".");
            }
        }
    }

    @Test
    void an_answer_that_reaches_both_nodes_at_once_is_stored_once() throws Exception {
        try (Nodes nodes = new Nodes(2, SUNDAY)) {
            World world = nodes.world();
            World.Person lea = world.person("Lea");
            world.programme("Vega")
                    .runs("2027-01-18", "2027-02-28")
                    .every(1, DayOfWeek.MONDAY, "10:00")
                    .enrols(lea);
            nodes.run("2027-01-18T12:00:00Z");
            Seen card = nodes.slack().seenBy(lea.email()).get(0);
            String checkIn = Stage.button(card.message(), "checkin.answer").value();
            Map<String, String> values = Map.of(
                    "reflection", "I listened.", "scale", "4", "cue", "it stalls", "action", "ask", "audience", "me");
            nodes.atOnce(core -> core.conversation()
                    .handle(new Inbound.Submitted(
                            nodes.slack().account(lea.email()), "checkin.answer", checkIn, values, card.ref())));
            assertThat(nodes.column("select reflection from check_in_answer")).containsExactly("I listened.");
            assertThat(nodes.column("select cue from commitment")).containsExactly("it stalls");
            nodes.run("2027-01-24T00:00:00Z");
            assertThat(nodes.slack().seenBy(lea.email())).hasSize(1);
        }
    }
}
