package io.visavis.core.session.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two people who propose, accept, decline, move and cancel as it comes for eight weeks, each request brought up to three
 * times, and old buttons pressed again at any later time.
 */
class RandomArrangingTest {
    private static final Set<String> ACTS = Set.of(
            "session.propose",
            "session.accept",
            "session.decline",
            "session.withdraw",
            "session.move",
            "session.cancel",
            "session.cancel_now");

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_comes_twice_or_late_the_two_agree_on_what_is_planned(long seed) {
        try (Meeting play = new Meeting()) {
            Couple couple = new Couple(play, new Random(seed));
            for (int step = 0; step < 60; step++) {
                couple.act();
            }
            couple.rest();
            assertThat(play.stage.column("""
                    select mentorship_id::text from session_proposal where state = 'open'
                    group by mentorship_id having count(*) > 1
                    """)).isEmpty();
            assertThat(play.stage.column("""
                    select p.id::text from session_proposal p
                    where (p.state = 'accepted') <> exists (select from mentoring_session s where s.id = p.session_id)
                    """)).isEmpty();
            assertThat(play.stage.column("select count(distinct session_id)::text || '/' || count(session_id)"
                            + " || '/' || (select count(*) from mentoring_session) from session_proposal"))
                    .singleElement()
                    .satisfies(counts -> assertThat(Set.copyOf(List.of(counts.split("/"))))
                            .as(counts)
                            .hasSize(1));
            couple.bothKnow();
        }
    }

    /** The two, and all that each of them has ever been shown. */
    private static final class Couple {
        private final Meeting play;
        private final Random random;
        private final Map<World.Person, List<Message>> shown = new HashMap<>();
        private final Map<World.Person, Integer> read = new HashMap<>();

        private Couple(Meeting play, Random random) {
            this.play = play;
            this.random = random;
        }

        private void act() {
            play.stage.until(play.stage
                    .clock()
                    .instant()
                    .plus(Duration.ofMinutes(random.nextInt(1400)))
                    .toString());
            World.Person person = random.nextBoolean() ? play.lea : play.omar;
            look(person);
            if (random.nextInt(3) == 0) {
                shown(person).add(play.says(person, "session"));
            }
            List<Button> buttons = shown(person).stream()
                    .flatMap(message -> message.blocks().stream())
                    .filter(Block.Buttons.class::isInstance)
                    .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                    .filter(button -> ACTS.contains(button.action()))
                    .toList();
            if (!buttons.isEmpty()) {
                // Of the last ones as a rule, and sometimes of any that ever stood there.
                int from = random.nextInt(4) == 0 ? 0 : Math.max(0, buttons.size() - 5);
                press(person, buttons.get(from + random.nextInt(buttons.size() - from)));
            }
        }

        private List<Message> shown(World.Person person) {
            return shown.computeIfAbsent(person, p -> new ArrayList<>());
        }

        private void look(World.Person person) {
            List<Seen> seen = (person == play.omar ? play.stage.teams() : play.stage.slack()).seenBy(person.email());
            seen.subList(read.getOrDefault(person, 0), seen.size())
                    .forEach(each -> shown(person).add(each.message()));
            read.put(person, seen.size());
        }

        private void press(World.Person person, Button button) {
            Reply reply = play.presses(person, button);
            if (reply instanceof Reply.OpenForm opened) {
                reply = again(() -> play.sends(person, opened, entered(person)));
            } else if (!button.action().equals("session.cancel")) {
                reply = again(() -> play.presses(person, button));
            }
            if (reply instanceof Reply.Replace replace) {
                shown(person).add(replace.message());
            } else if (reply instanceof Reply.Say say) {
                shown(person).add(say.message());
            }
        }

        /** Delivered once, twice or three times; what the person sees is the first answer. */
        private Reply again(Supplier<Reply> request) {
            List<Reply> replies =
                    Stream.generate(request).limit(1 + random.nextInt(3)).toList();
            return replies.get(0);
        }

        private Map<String, String> entered(World.Person person) {
            ZoneId zone = ZoneId.of(person == play.omar ? "America/Toronto" : "Europe/Paris");
            LocalDateTime base = LocalDateTime.ofInstant(play.stage.clock().instant(), zone)
                    .truncatedTo(ChronoUnit.HOURS)
                    .plusHours(1 + random.nextInt(200));
            Map<String, String> values = new HashMap<>(Map.of("minutes", "60", "start", base.toString()));
            for (int i = 0; i <= random.nextInt(3); i++) {
                values.put("slot" + (i + 1), base.plusHours(30L * i).toString());
            }
            return values;
        }

        private void rest() {
            play.stage.until(
                    play.stage.clock().instant().plus(Duration.ofDays(4)).toString());
            look(play.lea);
            look(play.omar);
        }

        /** The last that each was shown of a session still ahead is how it stands, whoever changed it. */
        private void bothKnow() {
            List<String> ahead =
                    play.stage.column("""
                    select id || ' ' || extract(epoch from starts_at)::bigint from mentoring_session
                    where state = 'planned' and starts_at > timestamptz '%s'
                    """.formatted(play.stage.clock().instant()));
            for (String session : ahead) {
                Instant start = Instant.ofEpochSecond(Long.parseLong(session.split(" ")[1]));
                for (World.Person person : List.of(play.lea, play.omar)) {
                    assertThat(shown(person))
                            .as(person.name() + " knows of " + start)
                            .anyMatch(message -> names(message, start));
                }
            }
        }

        private static boolean names(Message message, Instant start) {
            return message.blocks().toString().contains("at=" + start);
        }
    }

    /** A press that the platform brings under several ids is answered as often, and changes nothing more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void an_acceptance_brought_many_times_in_any_order_with_other_answers_counts_once(long seed) {
        Random random = new Random(seed);
        try (Meeting play = new Meeting()) {
            play.proposes(play.lea, "2027-01-26T15:00", "2027-01-27T15:00", "2027-01-28T15:00");
            Message offer = play.last(play.omar);
            List<Inbound> answers = new ArrayList<>();
            for (Button button : play.dates(offer)) {
                answers.addAll(List.of(pressed(play, button), pressed(play, button)));
            }
            answers.add(pressed(play, Stage.button(offer, "session.decline")));
            Collections.shuffle(answers, random);
            answers.forEach(answer -> play.stage.core().conversation().handle(answer));
            assertThat(play.stage.column("select state from session_proposal"))
                    .hasSize(1)
                    .doesNotContain("open");
            boolean declined = ((Inbound.Pressed) answers.get(0)).action().equals("session.decline");
            assertThat(play.sessions()).hasSize(declined ? 0 : 1);
            play.stage.until("2027-01-20T12:00:00Z");
            assertThat(play.stage.column("select kind from outbox where kind = 'session_answered' and state = 'sent'"))
                    .hasSize(1);
        }
    }

    private static Inbound pressed(Meeting play, Button button) {
        return new Inbound.Pressed(
                play.stage.teams().account(play.omar.email()), button.action(), button.value(), null);
    }
}
