package io.visavis.playground.wronger;

/** A specimen: the other half of a cycle of packages. */
public final class Back {
    io.visavis.playground.wrong.KnowsTheCore forth;
}
