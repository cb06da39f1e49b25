package io.visavis.core.status;

/** A manager and their mentor, by name, and how they stand. */
public record Pair(String mentee, String mentor, Standing standing) {}
