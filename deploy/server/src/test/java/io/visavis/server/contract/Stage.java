package io.visavis.server.contract;

/** What every part of the contract plays on. */
interface Stage {

    /** {@code slack} or {@code teams}. */
    String platform();

    /** The other one. */
    default String other() {
        return platform().equals("slack") ? "teams" : "slack";
    }

    /** Has all that people do delivered so many times more. */
    void redeliver(Play play, int copies);

    /** How often a question is seen whose arrival the bot was not told of. */
    int timesSeenWhenTheAnswerIsLost();

    default Play play() {
        return new Play(platform());
    }
}
