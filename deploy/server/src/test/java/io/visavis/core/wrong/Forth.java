package io.visavis.core.wrong;

/** A specimen: the other half of a cycle of packages. */
public final class Forth {}
