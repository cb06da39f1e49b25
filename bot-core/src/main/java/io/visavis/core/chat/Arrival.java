package io.visavis.core.chat;

/** Whether a message of unknown fate arrived. */
public sealed interface Arrival {

    /** It stands in the conversation. */
    record Arrived(MessageRef message) implements Arrival {}

    /** It does not. */
    record NotArrived() implements Arrival {}

    /** The platform has no way to tell. */
    record CannotTell() implements Arrival {}

    /** The question itself failed: ask again later. */
    record AskAgain() implements Arrival {}
}
