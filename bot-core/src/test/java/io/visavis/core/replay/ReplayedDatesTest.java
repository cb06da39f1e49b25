package io.visavis.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World.Person;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Léa and Omar look for dates; what they do is played again several times, late, and in every order. */
class ReplayedDatesTest {
    private final People people = new People("2027-01-18T08:00:00Z", "2027-01-15T14:00:00Z", "2027-01-21T15:00:00Z");

    private Tape tape;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 5));
    }

    @AfterEach
    void close() {
        tape.close();
        people.close();
    }

    private Inbound proposes(Person person, long seen, String... dates) {
        Map<String, String> values = new HashMap<>(Map.of("minutes", "60", "place", "Room 3"));
        for (int i = 0; i < dates.length; i++) {
            values.put("slot" + (i + 1), dates[i]);
        }
        return people.sent(person, "session.propose", people.leasPair + ":" + seen, values);
    }

    private Inbound answers(Person person, String action, String value) {
        return people.pressed(person, "session." + action, value);
    }

    private long open() {
        return Long.parseLong(people.only("select id::text from session_proposal where state = 'open'"));
    }

    private void does(Inbound inbound) {
        Reply reply = tape.record(inbound);
        assertThat(reply).isInstanceOf(Reply.Replace.class);
    }

    /** From the first dates proposed to a session that was agreed, moved and cancelled. */
    private List<Inbound> toAndFro() {
        tape = new Tape(people.stage);
        does(proposes(people.lea, 0, "2027-01-25T10:00", "2027-01-26T10:00"));
        does(proposes(people.omar, open(), "2027-01-27T10:00"));
        does(answers(people.lea, "decline", Long.toString(open())));
        does(proposes(people.omar, 0, "2027-01-28T10:00", "2027-01-29T10:00"));
        does(answers(people.omar, "withdraw", Long.toString(open())));
        does(proposes(people.lea, 0, "2027-02-01T10:00"));
        does(answers(people.omar, "accept", open() + ":1"));
        String session = people.only("select id::text from mentoring_session where in_chat");
        does(people.sent(
                people.lea, "session.move", session + ":0", Map.of("start", "2027-02-02T11:00", "minutes", "45")));
        does(answers(people.omar, "cancel_now", session + ":1"));
        return tape.recorded();
    }

    private void nothingIsHalfDone(List<Inbound> played) {
        assertThat(tape.column("""
                select 'two open proposals of a pair' from session_proposal where state = 'open'
                group by mentorship_id having count(*) > 1
                union all
                select 'accepted without a session, or a session without an acceptance' from session_proposal p
                where (p.state = 'accepted') <> exists (select from mentoring_session s where s.id = p.session_id)
                union all
                select 'a session of two proposals' from session_proposal where session_id is not null
                group by session_id having count(*) > 1
                union all
                select 'a session that nobody proposed' from mentoring_session s
                where s.code like 'chat-%' and not exists (select from session_proposal p where p.session_id = s.id)
                union all
                select 'dates of which nobody is told' from session_proposal p
                where not exists (select from outbox o where o.kind = 'session_proposed' and o.subject_id = p.id)
                union all
                select 'an answer of which nobody is told' from session_proposal p
                where p.state in ('accepted', 'declined')
                  and not exists (select from outbox o where o.kind = 'session_answered' and o.subject_id = p.id)
                union all
                select 'a change of which nobody is told' from session_change c
                where not exists (select from outbox o where o.kind = 'session_changed' and o.subject_id = c.session_id
                                                         and o.sequence = c.revision)
                """)).as("%s", played).isEmpty();
    }

    @Test
    void each_delivery_twice_or_three_times_in_its_place_leaves_what_one_leaves() {
        List<Inbound> course = toAndFro();
        List<String> once = tape.play(course);
        assertThat(tape.column("select state from mentoring_session where in_chat"))
                .containsExactly("cancelled");
        assertThat(tape.play(Orders.times(2, course))).isEqualTo(once);
        assertThat(tape.play(Orders.times(3, course))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_comes_late_under_the_receipt_of_before_changes_nothing(long seed) {
        List<Inbound> course = toAndFro();
        Map<Inbound, String> receipts = new HashMap<>();
        course.forEach(inbound -> receipts.put(inbound, "r" + receipts.size()));
        List<Inbound> all = new ArrayList<>(course);
        all.addAll(Orders.any(course, new Random(seed)));
        assertThat(tape.playUnder(receipts, all)).isEqualTo(tape.play(course));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_order_with_deliveries_repeated_leaves_nothing_half_done(long seed) {
        List<Inbound> order = Orders.any(toAndFro(), new Random(seed));
        tape.play(order);
        nothingIsHalfDone(order);
    }

    @Test
    void of_all_answers_to_the_same_dates_the_first_counts_and_the_others_are_refused() {
        people.stage.core().conversation().handle(proposes(people.lea, 0, "2027-01-25T10:00", "2027-01-26T10:00"));
        long open = open();
        List<Inbound> answers = List.of(
                answers(people.omar, "accept", open + ":1"),
                answers(people.omar, "accept", open + ":2"),
                answers(people.omar, "decline", Long.toString(open)),
                proposes(people.omar, open, "2027-01-27T10:00"),
                answers(people.lea, "withdraw", Long.toString(open)));
        tape = new Tape(people.stage);
        theFirstCounts(answers);
    }

    @Test
    void of_all_changes_to_a_session_as_it_was_seen_the_first_counts_and_the_others_are_refused() {
        String seen = people.ahead + ":0";
        List<Inbound> changes = List.of(
                people.sent(people.max, "session.move", seen, Map.of("start", "2027-01-22T10:00", "minutes", "60")),
                people.sent(people.omar, "session.move", seen, Map.of("start", "2027-01-25T10:00", "minutes", "30")),
                answers(people.max, "cancel_now", seen),
                answers(people.omar, "cancel_now", seen));
        tape = new Tape(people.stage);
        theFirstCounts(changes);
    }

    private void theFirstCounts(List<Inbound> events) {
        Map<Inbound, List<String>> alone = new HashMap<>();
        events.forEach(event -> alone.put(event, tape.play(List.of(event))));
        assertThat(alone.values()).doesNotHaveDuplicates();
        for (List<Inbound> order : Orders.all(events)) {
            List<Inbound> twice = new ArrayList<>(order);
            twice.addAll(order);
            assertThat(tape.play(twice)).as("%s", order).isEqualTo(alone.get(order.get(0)));
            nothingIsHalfDone(order);
        }
    }
}
