package io.visavis.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One line of a message, for the list of people. */
final class Preview {
    private static final int MOST_CHARACTERS = 140;
    private static final List<String> PLAIN = List.of("text", "summary", "fallbackText");
    private static final List<String> PARTS =
            List.of("blocks", "attachments", "content", "body", "items", "columns", "text", "elements", "inlines");

    private Preview() {}

    /** The first words found in the message's JSON, on one line, cut at 140 characters. */
    static String of(String platform, JsonNode content) {
        String words = platform.equals("slack") ? unescaped(firstWords(content)) : firstWords(content);
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= MOST_CHARACTERS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    /** Slack writes these three so, and no others. */
    private static String unescaped(String words) {
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String firstWords(JsonNode node) {
        for (String field : PLAIN) {
            if (node.path(field).isTextual() && !node.path(field).textValue().isBlank()) {
                return node.path(field).textValue();
            }
        }
        if (node.isArray()) {
            return firstWordsOf(node);
        }
        for (String field : PARTS) {
            String words = node.path(field).isContainerNode() ? firstWords(node.path(field)) : "";
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    private static String firstWordsOf(JsonNode array) {
        for (JsonNode each : array) {
            String words = firstWords(each);
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }
}
