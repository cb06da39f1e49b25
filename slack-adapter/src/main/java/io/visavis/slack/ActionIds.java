package io.visavis.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Cut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Slack wants each button of a row under an id of its own; two that ask for the same are numbered. */
final class ActionIds {
    private static final char NUMBER = '#';
    /** The most that a button shows; what has more is written out above it. */
    static final int LABEL = 75;

    private static final int PLACEHOLDER = 150;

    private ActionIds() {}

    static List<BlockElement> elements(List<Button> buttons) {
        Map<String, Integer> seen = new HashMap<>();
        List<BlockElement> elements = new ArrayList<>();
        for (Button button : buttons) {
            int nth = seen.merge(button.action(), 1, Integer::sum);
            elements.add(element(button, nth == 1 ? button.action() : button.action() + NUMBER + nth));
        }
        return elements;
    }

    private static ButtonElement element(Button button, String actionId) {
        return ButtonElement.builder()
                .text(Texts.plain(Cut.shortened(button.label(), LABEL)))
                .actionId(actionId)
                .value(button.isLink() || button.value().isEmpty() ? null : button.value())
                .url(button.isLink() ? button.value() : null)
                .style(button.style() == Button.Style.PRIMARY ? "primary" : null)
                .build();
    }

    /** Slack's own menu, which answers as soon as something is chosen. */
    static StaticSelectElement element(Block.Menu menu) {
        return StaticSelectElement.builder()
                .actionId(menu.action())
                .placeholder(Texts.plain(Cut.shortened(menu.label(), PLACEHOLDER)))
                .options(menu.choices().stream()
                        .map(choice -> OptionObject.builder()
                                .text(Texts.plain(Cut.shortened(choice.label(), LABEL)))
                                .value(choice.value())
                                .build())
                        .toList())
                .build();
    }

    /** The action that a button asks for, from its id. */
    static String action(String actionId) {
        int number = actionId.indexOf(NUMBER);
        return number < 0 ? actionId : actionId.substring(0, number);
    }
}
