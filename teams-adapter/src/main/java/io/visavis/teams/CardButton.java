package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Button;

/** A button as an action of a card. */
final class CardButton {
    private CardButton() {}

    /**
     * One that opens a form must say so beforehand. Any other is answered in place, and as an ordinary
     * submission by clients too old for that.
     */
    static ObjectNode of(Button button) {
        if (button.isLink()) {
            return titled("Action.OpenUrl", button).put("url", button.value());
        }
        if (button.opensForm()) {
            ObjectNode action = action("Action.Submit", button);
            ((ObjectNode) action.path("data")).putObject("msteams").put("type", "task/fetch");
            return action;
        }
        ObjectNode action = action("Action.Execute", button).put("verb", button.action());
        action.set("fallback", action("Action.Submit", button));
        return action;
    }

    /** One that stands in the menu behind a card's buttons. */
    static ObjectNode secondary(Button button) {
        ObjectNode action = of(button).put("mode", "secondary");
        ((ObjectNode) action.path("fallback")).put("mode", "secondary");
        return action;
    }

    private static ObjectNode action(String type, Button button) {
        ObjectNode action = titled(type, button);
        action.set("data", CardData.ofButton(button));
        return action;
    }

    private static ObjectNode titled(String type, Button button) {
        ObjectNode action = Json.typed(type).put("title", button.label());
        if (button.style() == Button.Style.PRIMARY) {
            action.put("style", "positive");
        }
        return action;
    }
}
