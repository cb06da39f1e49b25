package io.visavis.core.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The orders in which the same things can come. */
final class Orders {
    private Orders() {}

    static <T> List<List<T>> all(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            List<T> others = new ArrayList<>(of);
            T first = others.remove(i);
            for (List<T> rest : all(others)) {
                List<T> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    /** Each once to three times, in any order. */
    static <T> List<T> any(List<T> of, Random random) {
        List<T> order = new ArrayList<>();
        of.forEach(each -> order.addAll(Collections.nCopies(1 + random.nextInt(3), each)));
        Collections.shuffle(order, random);
        return order;
    }

    /** Each so many times in its place. */
    static <T> List<T> times(int times, List<T> of) {
        return of.stream()
                .flatMap(each -> Collections.nCopies(times, each).stream())
                .toList();
    }

    /** Every choice of some of them, in their order. */
    static <T> List<List<T>> some(List<T> of) {
        List<List<T>> choices = new ArrayList<>(List.of(List.of()));
        for (T each : of) {
            for (List<T> choice : List.copyOf(choices)) {
                List<T> more = new ArrayList<>(choice);
                more.add(each);
                choices.add(more);
            }
        }
        return choices;
    }
}
