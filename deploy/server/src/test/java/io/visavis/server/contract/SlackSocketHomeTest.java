package io.visavis.server.contract;

/** The same through a connection that the server opens itself. */
class SlackSocketHomeTest extends SlackHomeTest {
    @Override
    Play play() {
        return new Play("slack").throughSocketMode();
    }
}
