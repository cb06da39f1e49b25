package io.visavis.playground.teams;

import io.visavis.playground.StandIn.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What is to go wrong with the next messages. */
final class Faults {
    private final Deque<Fault> next = new ArrayDeque<>();

    synchronized void add(Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            next.addLast(fault);
        }
    }

    synchronized Optional<Fault> take() {
        return Optional.ofNullable(next.pollFirst());
    }
}
