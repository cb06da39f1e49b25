package io.visavis.core.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The hard rules once more, said another way than the code says them. */
final class Apart {
    private Apart() {}

    /** Each rule that two people break, in words; empty when they may be paired. */
    static List<String> why(Pool pool, Mentee mentee, Mentor mentor) {
        List<String> broken = new ArrayList<>();
        Profile one = mentee.profile();
        Profile other = mentor.profile();
        if (one.personId() == other.personId()) {
            broken.add("their own mentor");
        }
        if (!mentor.selected() || !mentor.trained() || mentor.paused()) {
            broken.add("not ready");
        }
        if (Collections.disjoint(one.languages(), other.languages())) {
            broken.add("no language");
        }
        if (pool.hierarchy().sameLine(one.personId(), other.personId())) {
            broken.add("one above the other");
        }
        if (pool.hierarchy().sameManager(one.personId(), other.personId())) {
            broken.add("one manager");
        }
        if (one.organisationId() == other.organisationId()
                && one.team() != null
                && one.team().equals(other.team())) {
            broken.add("one team");
        }
        if (mentee.parted().contains(other.personId())) {
            broken.add("parted");
        }
        return broken;
    }
}
