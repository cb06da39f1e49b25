package io.visavis.slack;

/**
 * A signed request lacks what every request of its kind has. Slack sends none such; it is refused, since the
 * same again would make no more sense. Says nothing of the content, and carries no cause.
 */
final class Senseless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Senseless(RuntimeException why) {
        super(why.getClass().getName(), null, false, false);
    }
}
