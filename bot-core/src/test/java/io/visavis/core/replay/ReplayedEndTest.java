package io.visavis.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World.Person;
import io.visavis.core.chat.Inbound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last days of a programme and the first ones after, played again several times and in every order. */
class ReplayedEndTest {
    private final People people = new People("2027-03-01T08:00:00Z", "2027-02-15T14:00:00Z", "2027-03-09T15:00:00Z");

    private Tape tape;

    @AfterEach
    void close() {
        tape.close();
        people.close();
    }

    private Inbound closes(Person person, String takeaway, String audience) {
        return people.sent(
                person,
                "closing.write",
                Long.toString(people.leasPair),
                Map.of("takeaway", takeaway, "audience", audience));
    }

    private Inbound evaluates(Person person, int recommend) {
        Map<String, String> values = new HashMap<>(Map.of("comment", "From " + recommend));
        for (String item : List.of("change", "openness", "match", "pace")) {
            values.put(item, "3");
        }
        values.put("recommend", Integer.toString(recommend));
        return people.sent(person, "closing.evaluate", Long.toString(people.programme.id()), values);
    }

    private void anyOrderLeavesTheSame(List<Inbound> events) {
        List<String> once = tape.play(events);
        assertThat(once).isNotEqualTo(tape.play(events.subList(1, events.size())));
        assertThat(tape.play(Orders.times(2, events))).isEqualTo(once);
        Set<List<String>> states = new HashSet<>();
        for (List<Inbound> order : Orders.all(events)) {
            states.add(tape.play(order));
            states.add(tape.play(Orders.times(3, order)));
        }
        assertThat(states).containsExactly(once);
    }

    @Test
    void what_each_takes_away_may_come_in_any_order_and_several_times() {
        people.stage.until("2027-03-03T12:00:00Z");
        List<Inbound> both = List.of(closes(people.lea, "To wait", "other"), closes(people.omar, "To ask", "me"));
        tape = new Tape(people.stage);
        anyOrderLeavesTheSame(both);
    }

    @Test
    void of_what_one_writes_several_times_the_last_stands() {
        people.stage.until("2027-03-03T12:00:00Z");
        Inbound first = closes(people.lea, "To wait", "other");
        Inbound then = closes(people.lea, "To wait and see", "me");
        tape = new Tape(people.stage);
        List<String> last = tape.play(List.of(then));
        assertThat(tape.play(List.of(first))).isNotEqualTo(last);
        assertThat(tape.play(List.of(first, first, then, then))).isEqualTo(last);
    }

    @Test
    void evaluations_count_once_each_in_whatever_order_they_come() {
        people.stage.until("2027-03-16T12:00:00Z");
        List<Inbound> all = List.of(evaluates(people.lea, 5), evaluates(people.omar, 4), evaluates(people.max, 2));
        tape = new Tape(people.stage);
        anyOrderLeavesTheSame(all);
        assertThat(tape.column("select count(*)::text from evaluation_answer")).containsExactly("3");
    }

    @Test
    void whoever_has_evaluated_changes_nothing_by_doing_it_otherwise() {
        people.stage.until("2027-03-16T12:00:00Z");
        Inbound first = evaluates(people.lea, 5);
        Inbound then = evaluates(people.lea, 1);
        tape = new Tape(people.stage);
        assertThat(tape.play(List.of(first, then, first))).isEqualTo(tape.play(List.of(first)));
        assertThat(tape.play(List.of(then, first))).isEqualTo(tape.play(List.of(then)));
    }
}
