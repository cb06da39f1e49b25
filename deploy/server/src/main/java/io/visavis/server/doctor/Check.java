package io.visavis.server.doctor;

/** One thing to look at. */
@FunctionalInterface
public interface Check {
    /** May block for some seconds; what it throws counts as a problem. */
    Finding look();
}
