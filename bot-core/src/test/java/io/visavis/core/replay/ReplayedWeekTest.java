package io.visavis.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World.Person;
import io.visavis.core.chat.Inbound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A Tuesday on which Léa's question is open and her session of Monday waits for a word, played again with deliveries
 * that come several times, late, and in every order.
 */
class ReplayedWeekTest {
    private final People people = new People("2027-01-18T08:00:00Z", "2027-01-18T14:00:00Z", "2027-01-21T15:00:00Z");
    private final String checkIn = reach();
    private final Inbound answers = answer("What I did first", "mentor");
    private final Inbound edits = answer("What I did in the end", "me");
    private final Inbound skips = people.pressed(people.lea, "checkin.skip", checkIn);
    private final Inbound putsOff = people.pressed(people.lea, "checkin.later", checkIn);
    private final Inbound putsOffLonger = people.pressed(people.lea, "checkin.later_at", checkIn + "/last");
    private final Inbound pauses = people.sent(people.lea, "settings.pause", "", Map.of("until", "2027-01-20"));
    private final Inbound resumes = people.pressed(people.lea, "settings.resume", "");
    private final Inbound sets =
            people.sent(people.omar, "settings.change", "", Map.of("language", "fr", "reminders", "off"));
    private final Inbound wants =
            people.sent(people.max, "session.want", Long.toString(people.ahead), Map.of("words", "To decide"));
    private final Inbound wasHeld = word(true, people.omar);
    private final Inbound wasNotHeld = word(false, people.lea);
    private final Inbound tellsWhy =
            people.sent(people.lea, "session.why", Long.toString(people.passed), Map.of("why", "forgotten"));
    private final Inbound looksBack = people.sent(
            people.omar,
            "session.debrief",
            Long.toString(people.passed),
            Map.of("useful", "4", "takeaway", "To listen", "audience", "other"));
    private final Tape tape = new Tape(people.stage);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("seeds", 5));
    }

    @AfterEach
    void close() {
        tape.close();
        people.close();
    }

    private String reach() {
        people.stage.until("2027-01-19T09:00:00Z");
        return people.only("select c.id::text from check_in c join enrolment e on e.id = c.enrolment_id"
                + " where c.state = 'open' and e.person_id = " + people.lea.id());
    }

    private Inbound answer(String reflection, String audience) {
        Map<String, String> values = Map.of(
                "reflection", reflection, "scale", "4", "cue", "I am asked", "action", "wait", "audience", audience);
        return people.sent(people.lea, "checkin.answer", checkIn, values);
    }

    private Inbound word(boolean held, Person by) {
        return people.pressed(by, held ? "session.held" : "session.not_held", Long.toString(people.passed));
    }

    private List<Inbound> theDay() {
        return List.of(
                putsOff,
                putsOffLonger,
                pauses,
                resumes,
                answers,
                edits,
                sets,
                wants,
                wasHeld,
                looksBack,
                wasNotHeld,
                tellsWhy);
    }

    private void nothingIsHalfDone(List<Inbound> played) {
        assertThat(tape.column("""
                select 'answered without words, or words without an answer' from check_in c
                where (c.state = 'answered') <> exists (select from check_in_answer a where a.check_in_id = c.id)
                union all
                select 'a plan of an answer that is none' from commitment k join check_in c on c.id = k.check_in_id
                where c.state <> 'answered'
                union all
                select 'two plans of one answer' from commitment group by check_in_id having count(*) > 1
                union all
                select 'asked again twice' from outbox where kind = 'check_in_again'
                group by subject_id having count(*) > 1
                union all
                select 'a state that is not the mentor''s word, else the manager''s'
                from mentoring_session s
                join mentorship m on m.id = s.mentorship_id
                cross join lateral (
                    select w.held from session_word w where w.session_id = s.id
                    order by w.person_id = m.mentor_id desc limit 1) said
                where s.state <> case when said.held then 'held' else 'not_held' end
                union all
                select 'words on a session that took place for nobody' from session_debrief d
                where not exists (select from session_word w where w.session_id = d.session_id
                                                               and w.person_id = d.person_id)
                """)).as("%s", played).isEmpty();
    }

    @Test
    void each_delivery_twice_or_three_times_in_its_place_leaves_what_one_leaves() {
        List<String> once = tape.play(theDay());
        assertThat(once).isNotEqualTo(tape.play(List.of()));
        assertThat(tape.play(Orders.times(2, theDay()))).isEqualTo(once);
        assertThat(tape.play(Orders.times(3, theDay()))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_comes_late_under_the_receipt_of_before_changes_nothing(long seed) {
        Map<Inbound, String> receipts = new HashMap<>();
        theDay().forEach(inbound -> receipts.put(inbound, "r" + receipts.size()));
        List<Inbound> late = Orders.any(theDay(), new Random(seed));
        List<Inbound> all = new ArrayList<>(theDay());
        all.addAll(late);
        assertThat(tape.playUnder(receipts, all)).as("%s", late).isEqualTo(tape.play(theDay()));
    }

    @Test
    void different_people_on_different_matters_may_come_in_any_order() {
        List<Inbound> independent = List.of(answers, sets, wants, looksBack, wasNotHeld);
        Set<List<String>> states = new HashSet<>();
        Orders.all(independent).forEach(order -> states.add(tape.play(order)));
        assertThat(states).hasSize(1).doesNotContain(tape.play(independent.subList(0, 4)));
    }

    @Test
    void answers_and_skips_in_any_order_leave_what_some_of_them_in_their_order_leave() {
        List<Inbound> dependent = List.of(putsOffLonger, skips, answers, edits);
        Set<List<String>> reachable = new HashSet<>();
        Orders.some(dependent).forEach(some -> {
            reachable.add(tape.play(some));
            // Whoever edits first and answers then leaves the answer.
            List<Inbound> swapped = new ArrayList<>(some);
            if (some.contains(answers) && some.contains(edits)) {
                Collections.swap(swapped, some.indexOf(answers), some.indexOf(edits));
                reachable.add(tape.play(swapped));
            }
        });
        for (List<Inbound> order : Orders.all(dependent)) {
            assertThat(reachable).as("%s", order).contains(tape.play(order));
            nothingIsHalfDone(order);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_whole_day_in_any_order_with_deliveries_repeated_leaves_nothing_half_done(long seed) {
        List<Inbound> order = Orders.any(theDay(), new Random(seed));
        tape.play(order);
        nothingIsHalfDone(order);
    }
}
