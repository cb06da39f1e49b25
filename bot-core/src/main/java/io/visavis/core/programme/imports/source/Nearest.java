package io.visavis.core.programme.imports.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds what somebody may have meant. It gives up after some millions of comparisons, so that a file in which
 * everything is wrong is still reported at once.
 */
public final class Nearest {
    private static final int MOST_EDITS = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

    private int comparisonsLeft = 4_000_000;

    /** The candidate fewest edits away, at most 3 and at most a third of the text; the first of equals. */
    public Optional<String> to(String text, Collection<String> candidates) {
        if (comparisonsLeft < candidates.size()) {
            return Optional.empty();
        }
        comparisonsLeft -= candidates.size();
        String wanted = text.toLowerCase(Locale.ROOT);
        int least = Math.min(MOST_EDITS, Math.max(1, wanted.length() / 3)) + 1;
        String nearest = null;
        for (String candidate : candidates) {
            int edits = edits(wanted, candidate);
            if (edits < least) {
                least = edits;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int edits(String wanted, String candidate) {
        if (Math.abs(wanted.length() - candidate.length()) > MOST_EDITS) {
            return Integer.MAX_VALUE;
        }
        int edits = DISTANCE.apply(wanted, candidate.toLowerCase(Locale.ROOT));
        return edits < 0 ? Integer.MAX_VALUE : edits;
    }
}
