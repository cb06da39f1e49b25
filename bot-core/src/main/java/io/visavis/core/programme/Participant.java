package io.visavis.core.programme;

import io.visavis.core.chat.Platform;
import io.visavis.core.words.Language;
import java.time.ZoneId;
import java.util.List;

/**
 * Someone who takes part in a programme of this database.
 *
 * @param roles such as {@code mentee} or {@code director}, over all programmes
 * @param programme the name of the first they take part in, in their language
 */
public record Participant(
        String email,
        String name,
        List<String> roles,
        Platform platform,
        Language language,
        ZoneId zone,
        String organisation,
        String programme) {}
