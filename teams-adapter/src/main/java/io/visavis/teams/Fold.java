package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Span;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Long texts of one card, shown by their beginning, and whole at the press of a button that asks nobody. Both stand
 * in the card, so that it can be read where buttons do nothing.
 */
final class Fold {
    /** So much of a long text is in view, in characters: about six lines. */
    private static final int SHOWN = 500;

    /** A text is folded where so much more would be hidden. */
    private static final int WORTH_HIDING = 250;

    private final @Nullable Language language;
    private int folded;

    /** @param language of the buttons; null for both */
    Fold(@Nullable Language language) {
        this.language = language;
    }

    /** The text's lines; where it is long, its beginning and the whole, of which one is in view. */
    List<ObjectNode> lines(List<Span> spans) {
        int length = spans.stream().mapToInt(span -> span.text().length()).sum();
        if (length <= SHOWN + WORTH_HIDING) {
            return Literal.lines(spans);
        }
        folded++;
        String beginning = "beginning" + folded;
        String whole = "whole" + folded;
        return List.of(
                side(beginning, beginning(spans), "conversation.read_more", whole),
                side(whole, spans, "conversation.read_less", beginning).put("isVisible", false));
    }

    private ObjectNode side(String id, List<Span> spans, String label, String other) {
        ObjectNode side = Json.typed("Container").put("id", id);
        ArrayNode items = side.putArray("items").addAll(Literal.lines(spans));
        ObjectNode toggle = Json.typed("Action.ToggleVisibility").put("title", words(label));
        toggle.putArray("targetElements").add(id).add(other);
        items.add(Json.typed("ActionSet").set("actions", Json.array(List.of(toggle))));
        return side;
    }

    private String words(String key) {
        return language == null
                ? Words.in(Language.EN).say(key) + " · " + Words.in(Language.FR).say(key)
                : Words.in(language).say(key);
    }

    private static List<Span> beginning(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        int left = Cut.at(text.toString(), SHOWN);
        List<Span> shown = new ArrayList<>();
        for (Span span : spans) {
            int part = Math.min(left, span.text().length());
            left -= part;
            shown.add(new Span(span.text().substring(0, part) + (left == 0 ? "…" : ""), span.emphasis()));
            if (left == 0) {
                break;
            }
        }
        return shown;
    }
}
