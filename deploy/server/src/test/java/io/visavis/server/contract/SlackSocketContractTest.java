package io.visavis.server.contract;

/** The same, word for word, where the server cannot be called and opens the connection to Slack itself. */
class SlackSocketContractTest extends SlackContractTest {
    @Override
    public Play play() {
        return super.play().throughSocketMode();
    }
}
