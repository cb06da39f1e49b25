package io.visavis.core.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Proposes pairs by a minimum-cost flow. It looks at some of the cheapest mentors of each mentee first; the prices of
 * that solution then say which of the pairs left out could make it better. Those are let in and it is solved again,
 * until there are none: so the result is the best over all possible pairs, though most were never in the network.
 */
public final class ProposePairs {
    private static final int FIRST = 20;
    private static final int MORE = 20;
    private static final double ROUNDING = 1e-6;

    private final Pool pool;
    private final Costs costs;
    private final Network network;
    private final List<BitSet> allowed = new ArrayList<>();

    private ProposePairs(Pool pool) {
        this.pool = pool;
        this.costs = new Costs(pool);
        this.network = new Network(costs);
    }

    /** The same pool gives the same proposals, whatever the order it was read in. */
    public static Match in(Pool pool) {
        return new ProposePairs(pool).match();
    }

    private Match match() {
        for (int mentee = 0; mentee < costs.mentees(); mentee++) {
            allowed.add(new BitSet());
            int from = mentee;
            allow(
                    mentee,
                    candidates(mentee)
                            .boxed()
                            .sorted(Comparator.<Integer>comparingInt(mentor -> costs.of(from, mentor))
                                    // of equals, each mentee begins with others
                                    .thenComparingInt(mentor -> Math.floorMod(mentor - from * FIRST, costs.mentors())))
                            .limit(FIRST)
                            .toList());
        }
        Network.Flow flow = network.cheapest();
        while (letIn(flow)) {
            flow = network.cheapest();
        }
        return told(flow);
    }

    private IntStream candidates(int mentee) {
        return IntStream.range(0, costs.mentors()).filter(mentor -> costs.of(mentee, mentor) != Costs.NEVER);
    }

    private void allow(int mentee, List<Integer> mentors) {
        for (int mentor : mentors) {
            allowed.get(mentee).set(mentor);
            network.allow(mentee, mentor);
        }
    }

    /** Whether there were pairs left out that could make it better. */
    private boolean letIn(Network.Flow flow) {
        boolean any = false;
        for (int mentee = 0; mentee < costs.mentees(); mentee++) {
            int from = mentee;
            List<Integer> better = candidates(mentee)
                    .filter(mentor -> !allowed.get(from).get(mentor))
                    .filter(mentor -> flow.reducedCost(from, mentor) < -ROUNDING)
                    .boxed()
                    .sorted(Comparator.comparingDouble(mentor -> flow.reducedCost(from, mentor)))
                    .limit(MORE)
                    .toList();
            allow(mentee, better);
            any |= !better.isEmpty();
        }
        return any;
    }

    private Match told(Network.Flow flow) {
        List<Proposal> proposals = new ArrayList<>();
        List<Mentee> alone = new ArrayList<>();
        int[] given = new int[costs.mentors()];
        long cost = 0;
        for (int i = 0; i < costs.mentees(); i++) {
            Mentee mentee = pool.mentees().get(i);
            int j = flow.mentorOf(i);
            if (j < 0) {
                alone.add(mentee);
            } else {
                Mentor mentor = pool.mentors().get(j);
                proposals.add(new Proposal(mentee, mentor, Fit.of(mentee, mentor, pool.day())));
                cost += costs.of(i, j) + costs.ofPlace(j, given[j]++);
            }
        }
        Map<Long, Integer> places = new HashMap<>();
        proposals.forEach(proposal -> places.merge(proposal.mentor().id(), 1, Integer::sum));
        List<Blocked> blocked =
                alone.stream().map(mentee -> Blocked.in(pool, mentee, places)).toList();
        return new Match(proposals, blocked, cost);
    }
}
