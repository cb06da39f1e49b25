package io.visavis.teams;

/** What the token authority answers. */
sealed interface BotToken {

    /** To be sent with every call. */
    record Granted(String value) implements BotToken {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "Granted";
        }
    }

    /** The bot is not, or no longer, what it says it is. */
    record Denied(String code) implements BotToken {}

    /** It did not answer properly. Nothing has been sent anywhere. */
    record Unavailable(String detail) implements BotToken {}
}
