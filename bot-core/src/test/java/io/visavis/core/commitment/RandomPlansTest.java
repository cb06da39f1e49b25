package io.visavis.core.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A manager who plans in answers and after sessions, and tells of some plans what became of them, for ten weeks. */
class RandomPlansTest {
    private static final List<String> OUTCOMES =
            List.of("done", "partly", "partly", "not_done", "no_occasion", "let_go");

    static LongStream seeds() {
        return LongStream.range(0, 6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_open_plan_is_asked_about_none_that_is_closed_and_nothing_told_is_lost(long seed) {
        try (Manager manager = new Manager(new Random(seed))) {
            for (int week = 0; week < 10; week++) {
                manager.lives(week);
            }
        }
    }

    private static final class Manager implements AutoCloseable {
        private final Random random;
        private final Stage stage = new Stage("2027-01-04T08:00:00Z");
        private final World world = stage.world();
        private final World.Person lea = world.person("Léa Petit");
        private final Enrolment enrolment = world.programme("Vega")
                .runs("2027-01-04", "2027-06-30")
                .every(1, DayOfWeek.TUESDAY, "10:00")
                .enrols(lea);
        private final Enrolment.Pair pair = enrolment.mentoredBy(world.person("Omar Haddad"), "2027-01-04");
        /** The latest last. */
        private final List<String> open = new ArrayList<>();

        private final List<String> told = new ArrayList<>();
        private int made;

        Manager(Random random) {
            this.random = random;
        }

        void lives(int week) {
            Instant monday = Instant.parse("2027-01-04T00:00:00Z").plusSeconds(week * 7L * 86_400);
            stage.until(at(monday, 1, 11));
            answers();
            if (random.nextInt(3) == 0) {
                climbs();
            }
            if (random.nextInt(3) == 0) {
                pair.session(at(monday, 3, 14));
                stage.until(at(monday, 3, 16));
                debriefs();
            }
            assertThat(stage.column("select k.action || ' ' || o.outcome from commitment_outcome o"
                            + " join commitment k on k.id = o.commitment_id"))
                    .containsExactlyInAnyOrderElementsOf(told);
            assertThat(stage.column("select count(*)::text from commitment")).containsExactly(Integer.toString(made));
        }

        private static String at(Instant monday, int day, int hour) {
            return monday.atOffset(ZoneOffset.UTC)
                    .plusDays(day)
                    .plusHours(hour)
                    .toInstant()
                    .toString();
        }

        private void answers() {
            Form form = ((Reply.OpenForm) stage.presses(lea.email(), "checkin.answer")).form();
            Map<String, String> asked = new HashMap<>();
            List<String> order = new ArrayList<>();
            form.inputs().stream()
                    .filter(input -> input.id().startsWith("previous"))
                    .forEach(input -> {
                        String plan =
                                ((Input.Choice) input).label().replaceFirst("(?s).*then I will (do \\d+)”.*", "$1");
                        asked.put(plan, input.id());
                        order.add(plan);
                    });
            areTheOpenOnes(order);
            Map<String, String> values = new HashMap<>(Map.of("reflection", "a", "scale", "3", "audience", "mentor"));
            asked.forEach((plan, field) -> {
                if (random.nextInt(4) > 0) {
                    values.put(field, tells(plan));
                }
            });
            plans(values, random.nextInt(3) > 0);
            assertThat(stage.sends(lea.email(), new Reply.OpenForm(form), values))
                    .isInstanceOf(Reply.Replace.class);
        }

        /** The latest first; where there are more than three the others take turns. */
        private void areTheOpenOnes(List<String> asked) {
            assertThat(open).containsAll(asked);
            assertThat(asked).hasSize(Math.min(3, open.size()));
            List<String> sorted = new ArrayList<>(asked);
            sorted.sort(Collections.reverseOrder((a, b) -> Integer.compare(open.indexOf(a), open.indexOf(b))));
            assertThat(asked).isEqualTo(sorted);
            if (!open.isEmpty()) {
                assertThat(asked.get(0)).isEqualTo(open.get(open.size() - 1));
            }
        }

        private String tells(String plan) {
            String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            if (!outcome.equals("let_go")) {
                told.add(plan + " " + outcome);
            }
            if (outcome.equals("let_go") || outcome.equals("done")) {
                open.remove(plan);
            }
            return outcome;
        }

        private void plans(Map<String, String> values, boolean plans) {
            if (plans) {
                String plan = "do " + made++;
                values.putAll(Map.of("cue", "it stalls", "action", plan));
                open.add(plan);
            }
        }

        /** The plan that stands first in the list becomes a habit. */
        private void climbs() {
            var list = stage.says(lea.email(), "commitments");
            list.blocks().stream()
                    .filter(Block.Quote.class::isInstance)
                    .findFirst()
                    .ifPresent(first -> {
                        Reply form = presses(
                                "commitment.practise",
                                Stage.button(list, "commitment.practise").value());
                        stage.sends(lea.email(), form, Map.of("practice", "habit"));
                        open.remove(first.toString().replaceFirst("(?s).*then I will (do \\d+).*", "$1"));
                    });
        }

        private void debriefs() {
            String session =
                    stage.column("select max(id)::text from mentoring_session").get(0);
            Map<String, String> values = new HashMap<>(Map.of("audience", "other"));
            plans(values, random.nextBoolean());
            assertThat(stage.sends(lea.email(), presses("session.debrief", session), values))
                    .isInstanceOf(Reply.Replace.class);
        }

        private Reply presses(String action, String value) {
            return stage.conversation()
                    .handle(new Inbound.Pressed(stage.slack().account(lea.email()), action, value, null));
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
