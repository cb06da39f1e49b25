package io.visavis.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A chat platform played on this machine: it serves the platform's web API to the bot, keeps what each
 * person would see, and delivers what a person does to the bot as the platform would, really signed.
 * Calls that deliver return when the bot has acknowledged. Safe for use by many threads.
 */
public interface StandIn extends AutoCloseable {
    /** Stands for the home where a button of it is pressed. */
    String HOME = "home";

    /** {@code slack} or {@code teams}. */
    String platform();

    /** Gives a person an account; on Teams also installs the bot for them, which the bot is told. */
    void join(Member member);

    /** The person's conversation with the bot, oldest first. */
    List<Shown> conversation(String email);

    /** Types a direct message. */
    Answer say(String email, String text);

    /** Uses the slash command with these words; where the platform has none, a direct message. */
    Answer command(String email, String text);

    /**
     * Presses a button of a message.
     *
     * @param messageId as in {@link Shown#id()}, or {@link #HOME} for a button of the home
     * @param control the button's own JSON as it stands in the message
     */
    Answer press(String email, String messageId, JsonNode control);

    /**
     * Presses a button of the open form that asks the bot, which some platforms have beside the one that sends it.
     *
     * @param control the button's own JSON as it stands in the form
     * @param typed what stands in the fields meanwhile, as in {@link #submit}
     * @throws UnsupportedOperationException where the platform's forms have no such buttons
     */
    default Answer pressInForm(String email, JsonNode control, Map<String, String> typed) {
        throw new UnsupportedOperationException(platform() + " has no such buttons in its forms");
    }

    /**
     * Chooses what can be asked of a message, in the message's own menu.
     *
     * @param callback which of them, such as {@code session.keep}
     * @throws UnsupportedOperationException where the platform's messages have no such menu
     */
    default Answer pick(String email, String callback, String messageId) {
        throw new UnsupportedOperationException(platform() + " has no shortcuts on messages");
    }

    /** Brings the bot's home into view, as the platform would: its tab. Does nothing where the platform has none. */
    default Answer openHome(String email) {
        return Answer.OK;
    }

    /** The home as the person would see it, in the platform's own JSON; empty while there is none. */
    default Optional<JsonNode> home(String email) {
        return Optional.empty();
    }

    /** The form that stands open for the person: the one on top, where some lie below. */
    Optional<OpenForm> form(String email);

    /**
     * Sends the open form.
     *
     * @param values by input id (Slack: the input block's {@code block_id}; Teams: the input's {@code id});
     *     text as typed, the chosen option's value, an ISO date, or an ISO local date and time
     */
    Answer submit(String email, Map<String, String> values);

    /** Closes the open form without sending it; one that lay below comes back. */
    void dismiss(String email);

    /**
     * What the platform hands a page of the bot's that the person opens within it, to prove who they are.
     *
     * @return empty where the platform has no such pages
     */
    default Optional<String> pageToken(String email) {
        return Optional.empty();
    }

    /** The JSON that went each way for this person, oldest first, at most the last 200. */
    List<Wire> wire(String email);

    /** Is told the e-mail of each person whose conversation or form changed. */
    void onChange(Consumer<String> listener);

    /** Makes the next {@code times} messages that the bot sends end so. */
    void fail(Fault fault, int times);

    @Override
    void close();

    /** A person as the platform knows them. {@code locale} is a BCP 47 tag, {@code zone} an IANA zone. */
    record Member(String email, String name, String locale, String zone) {}

    /** One message on the person's screen. {@code content} is the platform's own JSON of it. */
    record Shown(String id, boolean fromBot, Instant at, boolean edited, JsonNode content) {}

    /** A modal or dialog. {@code errors} holds the message at each field that the bot refused, by input id. */
    record OpenForm(JsonNode content, Map<String, String> errors) {}

    /** How the platform took what the person did. {@code problem} is what the person would be told, or blank. */
    record Answer(boolean ok, String problem) {
        public static final Answer OK = new Answer(true, "");
    }

    /** One exchange. {@code toBot} says which way it went; {@code what} is the method or activity, for a heading. */
    record Wire(Instant at, boolean toBot, String what, int status, JsonNode request, JsonNode response) {}

    /** What goes wrong with a message that the bot sends. */
    sealed interface Fault {
        /** 429 with this Retry-After. */
        record RateLimited(int retryAfterSeconds) implements Fault {}

        /** A server error before the message was taken. */
        record LostBefore() implements Fault {}

        /** The message stands in the conversation, but the bot gets a server error. */
        record LostAfter() implements Fault {}

        /** The platform refuses the message for good. */
        record Refused() implements Fault {}

        /** The person has blocked or removed the bot. */
        record Blocked() implements Fault {}

        /**
         * The platform answers so and takes nothing.
         *
         * @param code of the error, in the platform's own words
         * @param retryAfter the header as it is sent; null to send none
         */
        record Answers(int status, String code, @Nullable String retryAfter) implements Fault {}
    }
}
