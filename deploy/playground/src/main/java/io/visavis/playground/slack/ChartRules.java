package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bounds of a {@code data_visualization} block, as documented in June 2026. */
final class ChartRules {
    private static final Set<String> KINDS = Set.of("bar", "line", "area");
    private static final int LABEL = 20;

    private ChartRules() {}

    static void check(Rules rules, JsonNode block) {
        rules.expect(!block.path("title").asText().isEmpty(), "a chart needs a title");
        rules.length(block.path("title"), "title", 50);
        JsonNode chart = block.path("chart");
        if ("pie".equals(chart.path("type").asText())) {
            segments(rules, chart.path("segments"));
        } else {
            rules.expect(KINDS.contains(chart.path("type").asText()), "unknown chart type");
            series(rules, chart);
        }
    }

    private static void segments(Rules rules, JsonNode segments) {
        rules.expect(!segments.isEmpty() && segments.size() <= 6, "1 to 6 segments");
        for (JsonNode segment : segments) {
            rules.length(segment.path("label"), "label", LABEL);
            rules.expect(segment.path("value").asDouble() > 0, "a segment must be more than 0");
        }
    }

    private static void series(Rules rules, JsonNode chart) {
        JsonNode series = chart.path("series");
        List<String> categories = texts(chart.path("axis_config").path("categories"));
        rules.expect(!series.isEmpty() && series.size() <= 6, "1 to 6 series");
        rules.expect(!categories.isEmpty() && categories.size() <= 20, "1 to 20 categories");
        rules.expect(categories.stream().allMatch(c -> c.length() <= LABEL), "a category has at most 20 characters");
        Set<String> names = new HashSet<>();
        for (JsonNode one : series) {
            rules.length(one.path("name"), "name", LABEL);
            rules.expect(names.add(one.path("name").asText()), "series need different names");
            rules.expect(labels(one.path("data")).equals(categories), "each category needs one value");
            one.path("data").forEach(p -> rules.expect(p.path("value").isNumber(), "a value must be a number"));
        }
    }

    private static List<String> labels(JsonNode points) {
        List<String> labels = new ArrayList<>();
        points.forEach(p -> labels.add(p.path("label").asText()));
        return labels;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
