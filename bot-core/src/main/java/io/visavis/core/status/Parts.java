package io.visavis.core.status;

import io.visavis.core.words.Words;
import java.util.List;

/** Parts of one sentence, set apart as the language does. */
final class Parts {
    private Parts() {}

    static String joined(List<String> parts, Words words) {
        return parts.stream()
                .reduce((first, second) -> words.say("status.joined", "first", first, "second", second))
                .orElse("");
    }
}
