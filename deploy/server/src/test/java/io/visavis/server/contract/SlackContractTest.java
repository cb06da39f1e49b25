package io.visavis.server.contract;

import io.visavis.playground.slack.SlackStandIn;

class SlackContractTest extends AdapterContract {
    @Override
    public String platform() {
        return "slack";
    }

    @Override
    public void redeliver(Play play, int copies) {
        ((SlackStandIn) play.standIn()).redeliver(copies);
    }

    /** Its metadata is found in the conversation's history. */
    @Override
    public int timesSeenWhenTheAnswerIsLost() {
        return 1;
    }
}
