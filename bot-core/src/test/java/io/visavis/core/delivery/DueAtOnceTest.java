package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
import io.visavis.core.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What falls due to one person at one moment is said in one message, which counts once. */
class DueAtOnceTest {
    private static final Instant START = Instant.parse("2027-01-19T08:00:00Z");
    private static final int DROPPED_EACH = 5;

    private final Tuesdays play = new Tuesdays();
    private final World.Person omar = play.world.person("Omar Haddad");

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    private List<Seen> seen() {
        return play.stage.slack().seenBy(omar.email());
    }

    private void meets(String mentee, String start) {
        play.programme
                .enrols(play.world.person(mentee))
                .mentoredBy(omar, "2027-01-01")
                .session(start);
    }

    @Test
    void two_briefs_due_at_once_are_one_message_however_much_may_be_sent() {
        meets("Lea Petit", "2027-01-20T10:00:00Z");
        meets("Max Berg", "2027-01-20T10:00:00Z");
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(seen().get(0).message().plainText()).contains("Lea Petit").contains("Max Berg");
    }

    @Test
    void what_falls_due_an_hour_later_is_a_message_of_its_own() {
        meets("Lea Petit", "2027-01-20T10:00:00Z");
        meets("Max Berg", "2027-01-20T11:00:00Z");
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(seen()).hasSize(2);
    }

    @Test
    void an_answer_to_one_thing_in_a_message_stands_below_it_and_replaces_no_other() {
        World.Person lea = play.manager("Lea Petit");
        play.pair(lea).session("2027-01-21T10:00:00Z");
        play.world
                .programme("Orion")
                .enrols(lea)
                .mentoredBy(play.world.person("Ida Lund"), "2027-01-18")
                .session("2027-01-21T10:00:00Z");
        play.stage.until("2027-01-20T10:00:00Z");
        Reply opened = play.stage.presses(lea.email(), "session.want");
        List<Seen> hers = play.stage.slack().seenBy(lea.email());
        Seen both = hers.get(hers.size() - 1);
        assertThat(both.message().plainText()).contains("Omar Haddad").contains("Ida Lund");
        var form = ((Reply.OpenForm) opened).form();
        Reply answer = play.stage
                .conversation()
                .handle(new Inbound.Submitted(
                        play.stage.slack().account(lea.email()),
                        form.id(),
                        form.context(),
                        Map.of("words", "Whom to ask"),
                        both.ref()));
        assertThat(answer).isInstanceOf(Reply.Say.class);
    }

    @Test
    void what_waited_for_the_end_of_a_break_is_one_message_that_welcomes_back() {
        play.programme.budget(2, 6);
        World.Person lea = play.manager("Lea Petit").pauses("2027-01-18", "2027-01-29");
        long first = play.programme.owes(lea, "objective_suggestion", "2027-01-20T10:00:00Z", "open");
        long second = play.programme.owes(lea, "pair_ended", "2027-01-21T10:00:00Z", "open");
        play.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute("update outbox set expires_at = ?", START.plus(Duration.ofDays(60))));
        Everything everything = new Everything();
        run(everything, play.stage.slack());
        List<Seen> hers = play.stage.slack().seenBy(lea.email());
        assertThat(hers).hasSize(1);
        assertThat(hers.get(0).at()).isEqualTo(Instant.parse("2027-02-01T08:00:00Z"));
        assertThat(hers.get(0).message().plainText())
                .isEqualTo("Welcome back from your break. Here is what waited for you.\n\n<%s>\n\n<%s>"
                        .formatted(first, second));
    }

    @Test
    void a_break_that_ends_early_lets_what_waited_for_its_end_come_at_once() {
        World.Person lea = play.manager("Lea Petit").pauses("2027-01-18", "2027-03-31");
        play.programme.owes(lea, "pair_ended", "2027-01-19T10:00:00Z", "open");
        play.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute("update outbox set expires_at = ?", START.plus(Duration.ofDays(90))));
        play.stage.until("2027-01-20T10:00:00Z");
        assertThat(play.stage.column("select reason from outbox where kind = 'pair_ended'"))
                .containsExactly("outside_working_hours");
        play.stage.says(lea.email(), "resume");
        assertThat(play.stage.column("select due_at <= '2027-01-20T10:00:00Z' from outbox where kind = 'pair_ended'"))
                .containsExactly("t");
    }

    /** Says each matter by the number of its row; every fifth has nothing to say. */
    private static final class Everything implements Composer {
        private final List<Long> told = new ArrayList<>();

        @Override
        public Set<MessageKind> kinds() {
            return Set.of(MessageKind.values());
        }

        @Override
        public Composition compose(OwedMessage owed, Person person, Instant now) {
            return owed.id() % DROPPED_EACH == 0
                    ? new Composition.Drop("stale")
                    : new Composition.Send(Message.of("<" + owed.id() + ">"));
        }

        @Override
        public void sent(OwedMessage owed, Person person, Instant at) {
            told.add(owed.id());
        }
    }

    private void run(Everything everything, RecordingPlatform... platforms) {
        try (Dispatcher dispatcher = play.dispatcher(List.of(platforms), everything)) {
            for (int i = 0; i < 2_000 && play.outbox().nextDue().isPresent(); i++) {
                Instant next = play.outbox().nextDue().get();
                if (next.isAfter(play.stage.clock().instant())) {
                    play.stage.clock().moveTo(next);
                }
                dispatcher.runDue();
            }
        }
    }

    private static final List<MessageKind> KINDS = Arrays.stream(MessageKind.values())
            .filter(kind -> !kind.keepsToItsWeek())
            .toList();

    private List<World.Person> owesAtRandom(Random random, String platform) {
        List<World.Person> people = Stream.of("Ann", "Bo", "Cy")
                .map(name -> play.world.person(name).on(platform))
                .toList();
        for (int i = 0; i < 60; i++) {
            // A few moments for many messages, so that some fall due at once
            Instant due = START.plus(Duration.ofHours(6L * random.nextInt(30)));
            String kind = KINDS.get(random.nextInt(KINDS.size())).code();
            play.programme.owes(people.get(random.nextInt(people.size())), kind, due.toString(), "open");
        }
        play.stage
                .database()
                .jdbi()
                .useHandle(h -> h.execute("update outbox set expires_at = ?", START.plus(Duration.ofDays(200))));
        return people;
    }

    private static void stumbles(RecordingPlatform platform, Random random) {
        for (int i = 0; i < 40; i++) {
            switch (random.nextInt(6)) {
                case 0 -> platform.answerNext(true, new Sending.Unknown("timeout"), 1);
                case 1 -> platform.answerNext(false, new Sending.Unknown("timeout"), 1);
                case 2 ->
                    platform.answerNext(
                            false,
                            new Sending.RateLimited(Duration.ofSeconds(30), Sending.RateLimited.Scope.CONVERSATION),
                            1);
                default -> platform.answerNext(true, new Sending.Sent(new MessageRef("", "")), 1);
            }
        }
    }

    private long timesSaid(RecordingPlatform platform, String id) {
        return platform.seen().stream()
                .filter(seen -> seen.message().plainText().contains("<" + id + ">"))
                .count();
    }

    @ParameterizedTest(name = "seed {0} on {1}")
    @CsvSource({"1, slack", "2, slack", "3, slack", "4, slack", "5, slack", "6, teams", "7, teams", "8, teams"})
    void nothing_is_lost_and_nothing_said_twice_and_what_is_stale_takes_nothing_with_it(long seed, String name) {
        Random random = new Random(seed);
        RecordingPlatform platform = name.equals("slack") ? play.stage.slack() : play.stage.teams();
        play.programme.budget(2, 6);
        owesAtRandom(random, name);
        stumbles(platform, random);
        Everything everything = new Everything();
        run(everything, platform);

        assertThat(play.stage.column("select id || ' ' || state from outbox where (state = 'dropped') <> (id % 5 = 0)"
                        + " and reason is distinct from 'unsure'"))
                .isEmpty();
        boolean canTell = name.equals("slack");
        for (String row : play.stage.column("select id || ' ' || kind from outbox where id % 5 <> 0")) {
            String id = row.split(" ")[0];
            boolean repeats = MessageKind.of(row.split(" ")[1]).repeatWhenUnsure();
            long said = timesSaid(platform, id);
            assertThat(said)
                    .as("%s, seed %s", row, seed)
                    .isBetween(repeats || canTell ? 1L : 0L, canTell || !repeats ? 1L : 9L);
        }
        List<String> sent = play.stage.column("select id from outbox where state = 'sent'");
        assertThat(everything.told.stream().map(Object::toString).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(sent);
        assertThat(play.stage.column("select distinct merged_into is not null from outbox where state = 'sent'"))
                .contains("t", "f");
    }
}
