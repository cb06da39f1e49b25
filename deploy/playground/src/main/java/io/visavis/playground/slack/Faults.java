package io.visavis.playground.slack;

import io.visavis.playground.StandIn.Fault;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** What the next messages meet, in the order asked for. Guarded by the stand-in's lock. */
final class Faults {
    private final Queue<Fault> next = new ArrayDeque<>();

    void add(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            next.add(fault);
        }
    }

    Optional<Fault> take() {
        return Optional.ofNullable(next.poll());
    }
}
