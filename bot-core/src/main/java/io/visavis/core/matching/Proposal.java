package io.visavis.core.matching;

/** Two people who could work together, and why. */
public record Proposal(Mentee mentee, Mentor mentor, Fit fit) {}
