package io.visavis.server.contract;

import io.visavis.playground.teams.TeamsStandIn;

class TeamsContractTest extends AdapterContract {
    @Override
    public String platform() {
        return "teams";
    }

    @Override
    public void redeliver(Play play, int copies) {
        ((TeamsStandIn) play.standIn()).redeliver(copies);
    }

    /** Teams cannot be asked what became of a message: a question is rather asked twice than never. */
    @Override
    public int timesSeenWhenTheAnswerIsLost() {
        return 2;
    }
}
