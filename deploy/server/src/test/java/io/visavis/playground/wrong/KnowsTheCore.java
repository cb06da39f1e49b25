package io.visavis.playground.wrong;

/** A specimen: a stand-in that knows the product it plays the platform for, and half of a cycle. */
public final class KnowsTheCore {
    io.visavis.core.chat.Message message;
    io.visavis.playground.wronger.Back back;
}
