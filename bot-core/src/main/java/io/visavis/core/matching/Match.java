package io.visavis.core.matching;

import java.util.List;

/**
 * The best that can be done for all together: as many mentees as possible have a mentor, and no other way to pair
 * that many costs less.
 *
 * @param proposals in the order of the pool's mentees
 * @param cost what it was minimal in: the points that pairs are short of, and a little for each further mentee of one
 *     mentor
 */
public record Match(List<Proposal> proposals, List<Blocked> blocked, long cost) {
    public Match {
        proposals = List.copyOf(proposals);
        blocked = List.copyOf(blocked);
    }
}
