package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as the card of a dialog, or as a message. */
final class FormCard {
    /** An element with this prefix and an input's id says what is wrong with the input. */
    private static final String ERROR = "error:";

    /** What a form offers to read is hidden under this id, which no input has. */
    private static final String ASIDE = "aside:words";

    private final Map<String, String> entered;
    private final Map<String, String> errors;

    private FormCard(Map<String, String> entered, Map<String, String> errors) {
        this.entered = entered;
        this.errors = errors;
    }

    /** @param openingMessage the message whose button opened it, where there is one */
    static ObjectNode fresh(Form form, @Nullable String openingMessage) {
        return new FormCard(Map.of(), Map.of()).card(form, openingMessage);
    }

    /**
     * The form again.
     *
     * @param entered what stood in the fields
     * @param errors what is wrong, by field
     */
    static ObjectNode again(
            Form form, @Nullable String openingMessage, Map<String, String> entered, Map<String, String> errors) {
        return new FormCard(entered, errors).card(form, openingMessage);
    }

    /** The form as a message of the conversation; the parameters are those of {@link #again}. */
    static Post inline(
            Form form, @Nullable String openingMessage, Map<String, String> entered, Map<String, String> errors) {
        ObjectNode card = new FormCard(entered, errors).card(form, openingMessage);
        String words = errors.isEmpty() ? form.title() : form.title() + ": " + String.join(" ", errors.values());
        card.put("fallbackText", Literal.withoutMarkdown(words));
        card.put("speak", Literal.withoutXml(words));
        ((ArrayNode) card.path("body"))
                .insert(
                        0,
                        Literal.line(
                                form.title(), run -> run.put("size", "Large").put("weight", "Bolder")));
        ObjectNode aside =
                Json.typed("Action.Submit").put("title", form.cancel()).put("associatedInputs", "none");
        aside.set("data", CardData.puttingAside());
        ((ArrayNode) card.path("actions")).add(aside);
        return new Post(card, words);
    }

    private ObjectNode card(Form form, @Nullable String openingMessage) {
        ObjectNode card = MessageCard.empty();
        ArrayNode body = card.putArray("body");
        body.addAll(CardBody.inFull().elements(form.intro()));
        form.inputs().forEach(input -> add(input, body));
        Form.Aside aside = form.aside();
        if (aside != null) {
            body.addAll(folded(aside));
        }
        ObjectNode submit =
                Json.typed("Action.Submit").put("title", form.submit()).put("style", "positive");
        submit.set("data", CardData.ofForm(form, openingMessage));
        card.putArray("actions").add(submit);
        return card;
    }

    /** A dialog has no other on top of it: the words unfold and fold where they are, and nobody is asked for them. */
    private static List<ObjectNode> folded(Form.Aside aside) {
        ObjectNode toggle = Json.typed("Action.ToggleVisibility")
                .put("title", aside.button().label());
        toggle.putArray("targetElements").add(ASIDE);
        ObjectNode offer = Json.typed("ActionSet");
        offer.putArray("actions").add(toggle);
        ObjectNode words = Json.typed("Container")
                .put("id", ASIDE)
                .put("style", "emphasis")
                .put("isVisible", false);
        words.set("items", Json.array(CardBody.inFull().elements(aside.words().blocks())));
        return List.of(offer, words);
    }

    private void add(Input input, ArrayNode body) {
        List<ObjectNode> elements = new FormField(input, entered.get(input.id())).elements();
        body.addAll(elements);
        String error = errors.get(input.id());
        if (error != null) {
            body.add(Literal.line(error, run -> run.put("color", "Attention").put("weight", "Bolder"))
                    .put("id", ERROR + elements.get(0).path("id").asText())
                    .put("spacing", "None"));
        }
    }
}
