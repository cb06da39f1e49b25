package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** The bounds of a {@code rich_text} block. */
final class RichTextRules {
    private static final Set<String> PARTS =
            Set.of("rich_text_section", "rich_text_quote", "rich_text_preformatted", "rich_text_list");

    private RichTextRules() {}

    static void check(Rules rules, JsonNode parts) {
        rules.expect(!parts.isEmpty(), "rich_text takes at least one element");
        for (JsonNode part : parts) {
            rules.expect(PARTS.contains(part.path("type").asText()), "unknown rich_text element");
            for (JsonNode element : part.path("elements")) {
                boolean emptyText = "text".equals(element.path("type").asText())
                        && element.path("text").asText().isEmpty();
                if ("date".equals(element.path("type").asText())) {
                    date(rules, element);
                }
                rules.expect(!emptyText, "a rich_text text must be more than 0 characters");
            }
        }
    }

    private static void date(Rules rules, JsonNode element) {
        rules.expect(element.path("timestamp").isIntegralNumber(), "must provide an integer: timestamp");
        rules.expect(element.path("format").asText().matches(".*\\{[a-z_]+}.*"), "a date needs a format with a token");
    }
}
