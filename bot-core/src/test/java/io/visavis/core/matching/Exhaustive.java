package io.visavis.core.matching;

/** The best there is, found without any cleverness. */
final class Exhaustive {
    private final Pool pool;
    private final Costs costs;
    private final int[] given;
    private Best best = new Best(0, 0);

    private Exhaustive(Pool pool) {
        this.pool = pool;
        this.costs = new Costs(pool);
        this.given = new int[pool.mentors().size()];
    }

    /** How many pairs, and the least that so many cost. */
    record Best(int pairs, long cost) {
        boolean isBeatenBy(Best other) {
            return other.pairs > pairs || other.pairs == pairs && other.cost < cost;
        }
    }

    /** Tries each mentee with each mentor and with nobody. */
    static Best best(Pool pool) {
        Exhaustive search = new Exhaustive(pool);
        search.tryAll(0, new Best(0, 0));
        return search.best;
    }

    private void tryAll(int mentee, Best sofar) {
        if (mentee == costs.mentees()) {
            best = best.isBeatenBy(sofar) ? sofar : best;
            return;
        }
        tryAll(mentee + 1, sofar);
        for (int mentor = 0; mentor < costs.mentors(); mentor++) {
            boolean free = given[mentor] < pool.mentors().get(mentor).room();
            if (free
                    && Apart.why(
                                    pool,
                                    pool.mentees().get(mentee),
                                    pool.mentors().get(mentor))
                            .isEmpty()) {
                long cost = costs.of(mentee, mentor) + costs.ofPlace(mentor, given[mentor]++);
                tryAll(mentee + 1, new Best(sofar.pairs + 1, sofar.cost + cost));
                given[mentor]--;
            }
        }
    }

    /** The cost of the cheapest flow through a network that holds every possible pair from the beginning. */
    static long costWithAllPairs(Pool pool) {
        Costs costs = new Costs(pool);
        Network network = new Network(costs);
        for (int mentee = 0; mentee < costs.mentees(); mentee++) {
            for (int mentor = 0; mentor < costs.mentors(); mentor++) {
                if (costs.of(mentee, mentor) != Costs.NEVER) {
                    network.allow(mentee, mentor);
                }
            }
        }
        Network.Flow flow = network.cheapest();
        int[] given = new int[costs.mentors()];
        long cost = 0;
        for (int mentee = 0; mentee < costs.mentees(); mentee++) {
            int mentor = flow.mentorOf(mentee);
            cost += mentor < 0 ? 0 : costs.of(mentee, mentor) + costs.ofPlace(mentor, given[mentor]++);
        }
        return cost;
    }
}
