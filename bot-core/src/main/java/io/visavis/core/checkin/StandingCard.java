package io.visavis.core.checkin;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;

/** A card of a check-in that stands in a chat, and where that chat is. */
public record StandingCard(Place place, MessageRef message) {}
