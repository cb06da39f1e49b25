package io.visavis.core.status;

import java.util.List;

/** How a pair stands, by facts that both of them know. */
public sealed interface Standing {

    /** Nothing to see to. */
    record OnTrack() implements Standing {}

    /** Younger than two weeks, and no session planned yet. */
    record TooEarly() implements Standing {}

    /** One of them has not chosen to take part, so that nothing is known of them. */
    record NotEnrolled() implements Standing {}

    /** Over: the pair was ended, the manager left, or the programme is finished. */
    record Ended() implements Standing {}

    /** Someone should ask how they are. At least one reason. */
    record AtRisk(List<Reason> reasons) implements Standing {
        public AtRisk {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a pair is at risk. */
    sealed interface Reason {}

    /**
     * No session is planned.
     *
     * @param days since the last one, or since they could first have met
     * @param met whether there ever was one
     */
    record NoSession(int days, boolean met) implements Reason {}

    /** The organisation chart changed: one of the two is above the other now. */
    record OneLine() implements Reason {}

    /** The manager's last check-ins went by without any response. */
    record Unanswered(int checkIns) implements Reason {}
}
