package io.visavis.core.matching.pairing;

import io.visavis.core.matching.Wishes;
import java.util.List;

/** What people wish for and what mentors are strong in, as they say it themselves. */
public interface Preferences {

    Own of(long programmeId, long personId);

    /** What someone wishes of the other side. */
    void wish(long programmeId, long personId, Wishes wishes);

    /** What a mentor is strong in; an import leaves it alone from now on. Ids of other programmes are left out. */
    void beStrongIn(long programmeId, long personId, List<Long> competencies);

    /** @param strengths ids of competencies, in the order of the programme's */
    record Own(Wishes wishes, List<Long> strengths) {
        public Own {
            strengths = List.copyOf(strengths);
        }
    }
}
