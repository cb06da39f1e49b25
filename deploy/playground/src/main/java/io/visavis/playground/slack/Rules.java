package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's documented bounds for blocks and views: what breaks them is refused with a list of reasons. */
final class Rules {
    private static final String CHART = "data_visualization";
    private static final Set<String> IN_MESSAGES =
            Set.of("header", "section", "context", "actions", "divider", "image", "rich_text", CHART);
    private static final Set<String> IN_VIEWS =
            Set.of("header", "section", "context", "actions", "divider", "image", "rich_text", "input");

    private final List<String> wrong = new ArrayList<>();

    private Rules() {}

    /**
     * @param charts how many charts the workspace takes in one message
     * @throws Refusal {@code invalid_blocks}
     */
    static void checkMessage(JsonNode blocks, int charts) throws Refusal {
        Rules rules = new Rules();
        rules.blocks(blocks, IN_MESSAGES, 50);
        rules.atMostCharts(charts, blocks);
        rules.refuse("invalid_blocks");
    }

    /** @throws Refusal {@code invalid_arguments} */
    static void checkView(JsonNode view) throws Refusal {
        Rules rules = new Rules();
        rules.expect("modal".equals(view.path("type").asText()), "type must be modal");
        rules.plainText(view.path("title"), "title", 24);
        for (String button : List.of("submit", "close")) {
            if (view.has(button)) {
                rules.plainText(view.path(button), button, 24);
            }
        }
        rules.length(view.path("callback_id"), "callback_id", 255);
        rules.length(view.path("private_metadata"), "private_metadata", 3000);
        rules.blocks(view.path("blocks"), IN_VIEWS, 100);
        boolean asks = view.path("blocks").findValuesAsText("type").contains("input");
        rules.expect(!asks || view.has("submit"), "a view with inputs needs submit");
        rules.refuse("invalid_arguments");
    }

    /** @throws Refusal {@code invalid_arguments} */
    static void checkHome(JsonNode view) throws Refusal {
        Rules rules = new Rules();
        rules.expect("home".equals(view.path("type").asText()), "type must be home");
        rules.expect(!view.has("title") && !view.has("submit") && !view.has("close"), "a home has no title or buttons");
        rules.length(view.path("callback_id"), "callback_id", 255);
        rules.length(view.path("private_metadata"), "private_metadata", 3000);
        rules.blocks(view.path("blocks"), IN_VIEWS, 100);
        rules.refuse("invalid_arguments");
    }

    private void refuse(String code) throws Refusal {
        if (!wrong.isEmpty()) {
            throw new Refusal(code, wrong);
        }
    }

    private void atMostCharts(int most, JsonNode blocks) {
        int charts = 0;
        for (JsonNode block : blocks) {
            charts += CHART.equals(block.path("type").asText()) ? 1 : 0;
        }
        expect(charts <= most, "no more than " + most + " blocks of type " + CHART);
    }

    private void blocks(JsonNode blocks, Set<String> allowed, int most) {
        expect(blocks.isArray(), "blocks must be an array");
        expect(blocks.size() <= most, "no more than " + most + " items allowed [json-pointer:/blocks]");
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            String type = block.path("type").asText();
            length(block.path("block_id"), "block_id", 255);
            expect(
                    !block.hasNonNull("block_id")
                            || ids.add(block.path("block_id").asText()),
                    "block_id already exists: " + block.path("block_id").asText());
            if (allowed.contains(type)) {
                block(type, block);
            } else {
                expect(false, "unsupported type: " + type);
            }
        }
    }

    private void block(String type, JsonNode block) {
        switch (type) {
            case "header" -> plainText(block.path("text"), "header", 150);
            case "section" -> section(block);
            case "context" -> context(block.path("elements"));
            case "actions" -> actions(block.path("elements"));
            case "rich_text" -> RichTextRules.check(this, block.path("elements"));
            case CHART -> ChartRules.check(this, block);
            case "input" -> InputRules.check(this, block);
            default -> {}
        }
    }

    private void section(JsonNode block) {
        expect(block.has("text") || block.has("fields"), "a section needs text or fields");
        if (block.has("text")) {
            text(block.path("text"), "section", 3000);
        }
        expect(block.path("fields").size() <= 10, "no more than 10 fields");
        block.path("fields").forEach(f -> text(f, "field", 2000));
    }

    private void context(JsonNode elements) {
        expect(!elements.isEmpty() && elements.size() <= 10, "context takes 1 to 10 elements");
        for (JsonNode element : elements) {
            if (!"image".equals(element.path("type").asText())) {
                text(element, "context", 3000);
            }
        }
    }

    private void actions(JsonNode elements) {
        expect(!elements.isEmpty() && elements.size() <= 25, "actions take 1 to 25 elements");
        Set<String> ids = new HashSet<>();
        for (JsonNode element : elements) {
            if (element.path("type").asText().equals("static_select")) {
                plainText(element.path("placeholder"), "placeholder", 150);
                InputRules.options(this, element, 100);
            } else {
                plainText(element.path("text"), "button", 75);
            }
            length(element.path("action_id"), "action_id", 255);
            length(element.path("value"), "value", 2000);
            length(element.path("url"), "url", 3000);
            expect(
                    !element.has("url") || element.path("url").asText().matches("https?://[^/\\s]+\\S*"),
                    "url must be a valid address");
            expect(ids.add(element.path("action_id").asText()), "action_id already exists");
            expect(
                    !element.has("style")
                            || Set.of("primary", "danger")
                                    .contains(element.path("style").asText()),
                    "style must be primary or danger");
        }
    }

    void text(JsonNode text, String where, int most) {
        expect(Set.of("plain_text", "mrkdwn").contains(text.path("type").asText()), where + ": no text object");
        boundedText(text, where, most);
    }

    void plainText(JsonNode text, String where, int most) {
        expect("plain_text".equals(text.path("type").asText()), where + ": must be plain_text");
        boundedText(text, where, most);
    }

    private void boundedText(JsonNode text, String where, int most) {
        expect(!text.path("text").asText().isEmpty(), where + ": must be more than 0 characters");
        length(text.path("text"), where, most);
    }

    void length(JsonNode text, String where, int most) {
        expect(text.asText().length() <= most, where + ": must be less than " + (most + 1) + " characters");
    }

    void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add("[ERROR] " + otherwise);
        }
    }
}
