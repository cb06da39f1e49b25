package io.visavis.core;

import io.visavis.core.delivery.Composer;
import io.visavis.core.talk.Talk;
import java.util.List;

/** A group of features, wired by hand. */
interface Part {

    /** Their parts in the conversation. */
    default List<Talk> talks() {
        return List.of();
    }

    /** Their parts in delivery. */
    default List<Composer> composers() {
        return List.of();
    }

    /** What they do at each tick, in this order. */
    default List<Plan> plans() {
        return List.of();
    }

    /**
     * @param what for the log, where it fails
     * @param run harmless however often and on however many nodes it runs
     */
    record Plan(String what, Runnable run) {}
}
