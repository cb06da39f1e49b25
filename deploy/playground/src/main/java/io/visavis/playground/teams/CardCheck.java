package io.visavis.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Refuses the cards that Teams refuses. */
final class CardCheck {
    private static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";
    private static final Set<String> ELEMENTS = Set.of(
            "TextBlock",
            "RichTextBlock",
            "Image",
            "ImageSet",
            "Media",
            "FactSet",
            "Container",
            "ColumnSet",
            "Column",
            "Table",
            "TableRow",
            "TableCell",
            "ActionSet",
            "Input.Text",
            "Input.Number",
            "Input.Date",
            "Input.Time",
            "Input.Toggle",
            "Input.ChoiceSet",
            "Chart.Line",
            "Chart.VerticalBar",
            "Chart.VerticalBar.Grouped");
    private static final Set<String> ACTIONS =
            Set.of("Action.Submit", "Action.Execute", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility");

    private final Set<String> inputs = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> targets = new HashSet<>();

    private CardCheck() {}

    /** @return what is wrong with the first card that is wrong */
    static Optional<String> problem(JsonNode activity) {
        for (JsonNode attachment : activity.path("attachments")) {
            if (CONTENT_TYPE.equals(attachment.path("contentType").asText())) {
                Optional<String> problem = ofCard(attachment.path("content"));
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<String> ofCard(JsonNode card) {
        if (!"AdaptiveCard".equals(card.path("type").asText())) {
            return Optional.of("the content is no card");
        }
        if (!card.path("version").asText().matches("1\\.[0-5]")) {
            return Optional.of("the card has no version that Teams knows");
        }
        CardCheck check = new CardCheck();
        return check.elements(card.path("body"))
                .or(() -> check.actions(card.path("actions")))
                .or(check::missingTarget);
    }

    private Optional<String> elements(JsonNode list) {
        for (JsonNode element : list) {
            Optional<String> problem = element(element);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> element(JsonNode element) {
        String type = element.path("type").asText();
        if (!ELEMENTS.contains(type)) {
            return element.has("fallback") ? Optional.empty() : Optional.of("an element of unknown type " + type);
        }
        if (element.hasNonNull("id")) {
            ids.add(element.path("id").asText());
        }
        if (type.startsWith("Input.") && !inputs.add(element.path("id").asText())) {
            return Optional.of("two inputs with the id " + element.path("id").asText());
        }
        return elements(element.path("items"))
                .or(() -> elements(
                        element.path("columns").path(0).has("type") ? element.path("columns") : element.path("rows")))
                .or(() -> elements(element.path("cells")))
                .or(() -> actions(element.path("actions")));
    }

    /** Teams draws a button that shows nothing; here it is an error. */
    private Optional<String> missingTarget() {
        return targets.stream()
                .filter(target -> !ids.contains(target))
                .findFirst()
                .map(target -> "nothing to show or hide by the id " + target);
    }

    private Optional<String> actions(JsonNode list) {
        for (JsonNode action : list) {
            String type = action.path("type").asText();
            if (!ACTIONS.contains(type)) {
                return Optional.of("an action of unknown type " + type);
            }
            if (type.equals("Action.OpenUrl") && !action.path("url").asText().matches("https?://[^/\\s]+\\S*")) {
                return Optional.of("a link that leads nowhere");
            }
            action.path("targetElements").forEach(target -> targets.add(target.asText()));
        }
        return Optional.empty();
    }
}
