package io.visavis.core.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the proposals of any pool. The seed stands in the test's name. */
class ProposePairsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_pair_is_proposed_that_anything_keeps_apart_and_no_mentor_gets_more_than_they_have_room_for(long seed) {
        Pool pool = new RandomPool(seed, 40, 15).pool();
        Match match = ProposePairs.in(pool);
        Map<Mentor, Integer> given = new HashMap<>();
        for (Proposal proposal : match.proposals()) {
            assertThat(Apart.why(pool, proposal.mentee(), proposal.mentor())).isEmpty();
            given.merge(proposal.mentor(), 1, Integer::sum);
        }
        given.forEach((mentor, mentees) ->
                assertThat(mentor.taken() + mentees).as(mentor.name()).isLessThanOrEqualTo(mentor.capacity()));
        assertThat(match.proposals()).extracting(p -> p.mentee().enrolmentId()).doesNotHaveDuplicates();
        assertThat(match.proposals().size() + match.blocked().size())
                .isEqualTo(pool.mentees().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_other_way_pairs_more_people_or_as_many_at_a_lower_cost(long seed) {
        Pool pool = new RandomPool(seed, 7, 5).pool();
        Match match = ProposePairs.in(pool);
        Exhaustive.Best best = Exhaustive.best(pool);
        assertThat(match.proposals()).hasSize(best.pairs());
        assertThat(match.cost()).isEqualTo(best.cost());
    }

    /** Large enough that most pairs are not in the network at first. */
    @ParameterizedTest
    @MethodSource("seeds")
    void leaving_pairs_out_at_first_costs_nothing_in_the_end(long seed) {
        Pool pool = new RandomPool(seed, 60, 45).pool();
        assertThat(ProposePairs.in(pool).cost()).isEqualTo(Exhaustive.costWithAllPairs(pool));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_in_which_people_were_read_changes_nothing(long seed) {
        Pool pool = new RandomPool(seed, 30, 12).pool();
        List<Mentee> mentees = new ArrayList<>(pool.mentees());
        List<Mentor> mentors = new ArrayList<>(pool.mentors());
        Collections.shuffle(mentees, new Random(seed));
        Collections.shuffle(mentors, new Random(seed));
        Pool shuffled = new Pool(mentees, mentors, pool.hierarchy(), pool.day());
        assertThat(ProposePairs.in(shuffled)).isEqualTo(ProposePairs.in(pool));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_is_left_alone_is_told_of_every_mentor_what_stands_between(long seed) {
        Pool pool = new RandomPool(seed, 25, 6).pool();
        Match match = ProposePairs.in(pool);
        for (Blocked blocked : match.blocked()) {
            int told = blocked.full().size();
            for (Obstacle obstacle : Obstacle.values()) {
                told += blocked.by(obstacle).size();
                blocked.by(obstacle)
                        .forEach(mentor -> assertThat(pool.obstacle(blocked.mentee(), mentor))
                                .contains(obstacle));
            }
            assertThat(told).isEqualTo(pool.mentors().size());
            for (Mentor mentor : blocked.full()) {
                long given = match.proposals().stream()
                        .filter(p -> p.mentor().id() == mentor.id())
                        .count();
                assertThat(mentor.room()).as("the room of " + mentor.name()).isEqualTo((int) given);
            }
        }
    }
}
