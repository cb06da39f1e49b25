package io.visavis.slack;

/**
 * What Slack sent was not kept, so it must not be acknowledged. Thrown past Bolt, which would otherwise
 * acknowledge an event whatever a listener answers. Says nothing of the content, and carries no cause:
 * Bolt logs both.
 */
final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(String what) {
        super(what + " is not taken", null, false, false);
    }
}
