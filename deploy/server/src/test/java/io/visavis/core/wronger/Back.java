package io.visavis.core.wronger;

/** A specimen: closes a cycle of packages. */
public final class Back {
    Class<?> back;

    Object cycle() {
        return new io.visavis.core.wrong.Forth();
    }
}
