package io.visavis.core.delivery;

import io.visavis.core.chat.Platform;
import io.visavis.core.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A message that reached its person: facts about it, never what it says.
 *
 * @param zone the person's
 * @param programme its code
 * @param role as what the person got it
 * @param together the kinds of other messages that were said in it
 */
public record SentMessage(
        long outboxId,
        Instant at,
        MessageKind kind,
        String email,
        ZoneId zone,
        Language language,
        Platform platform,
        String programme,
        String role,
        List<String> together) {}
