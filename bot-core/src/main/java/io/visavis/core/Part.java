package io.visavis.core;

import io.visavis.core.delivery.Composer;
import io.visavis.core.talk.Talk;
import java.util.ArrayList;
import java.util.List;

/** A group of features, wired by hand in its constructor. */
abstract class Part {
    private final List<Talk> talks = new ArrayList<>();
    private final List<Composer> composers = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();

    /** Gives them their parts in the conversation. */
    final void talkWith(Talk... features) {
        talks.addAll(List.of(features));
    }

    /** Gives them their parts in delivery. */
    final void compose(Composer... features) {
        composers.addAll(List.of(features));
    }

    /**
     * Adds what is done at each tick, after what was added before.
     *
     * @param what for the log, where it fails
     * @param run harmless however often and on however many nodes it runs
     */
    final void plan(String what, Runnable run) {
        plans.add(new Plan(what, run));
    }

    final List<Talk> talks() {
        return List.copyOf(talks);
    }

    final List<Composer> composers() {
        return List.copyOf(composers);
    }

    final List<Plan> plans() {
        return List.copyOf(plans);
    }

    record Plan(String what, Runnable run) {}
}
