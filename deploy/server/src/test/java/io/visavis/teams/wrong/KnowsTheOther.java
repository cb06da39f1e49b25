package io.visavis.teams.wrong;

/** A specimen: an adapter that knows the other one. */
public final class KnowsTheOther {
    io.visavis.slack.wrong.KnowsTheOther counterpart;
    io.visavis.slack.SlackSettings other;
}
