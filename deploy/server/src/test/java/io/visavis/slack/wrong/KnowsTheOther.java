package io.visavis.slack.wrong;

/** A specimen: an adapter that knows the other one, and SQL. */
public final class KnowsTheOther {
    io.visavis.teams.wrong.KnowsTheOther counterpart;
    io.visavis.teams.TeamsSettings other;
    java.sql.Connection connection;
}
