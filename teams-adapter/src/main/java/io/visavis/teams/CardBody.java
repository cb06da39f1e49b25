package io.visavis.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Span;
import io.visavis.core.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The port's blocks as elements of a card. */
final class CardBody {
    /** Teams hides further ones behind a menu. */
    private static final int BUTTONS_A_ROW = 6;

    private final Function<List<Span>, List<ObjectNode>> text;

    private CardBody(Function<List<Span>, List<ObjectNode>> text) {
        this.text = text;
    }

    /** Long texts show their beginning and a button for the rest. */
    static CardBody folding(@Nullable Language language) {
        return new CardBody(new Fold(language)::lines);
    }

    /** Every text in full, for a dialog, which scrolls. */
    static CardBody inFull() {
        return new CardBody(Literal::lines);
    }

    List<ObjectNode> elements(List<Block> blocks) {
        List<ObjectNode> all = new ArrayList<>();
        boolean lineBefore = false;
        for (Block block : blocks) {
            if (block instanceof Block.Divider) {
                lineBefore = true;
                continue;
            }
            List<ObjectNode> elements =
                    block instanceof Block.Menu menu ? menu(menu, all, lineBefore) : elements(block);
            if (lineBefore && !elements.isEmpty()) {
                elements.get(0).put("separator", true).put("spacing", "Medium");
            }
            lineBefore = false;
            all.addAll(elements);
        }
        return all;
    }

    private List<ObjectNode> elements(Block block) {
        if (block instanceof Block.Heading heading) {
            return List.of(
                    Literal.line(heading.text(), run -> run.put("size", "Large").put("weight", "Bolder")));
        } else if (block instanceof Block.Text running) {
            return text.apply(running.spans());
        } else if (block instanceof Block.Quote quote) {
            return List.of(quote(quote));
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(this::fact).toList();
        } else if (block instanceof Block.Chart chart) {
            return List.of(CardChart.of(chart));
        } else if (block instanceof Block.Buttons buttons) {
            return rows(buttons.buttons());
        } else if (block instanceof Block.Context context) {
            return List.of(
                    Literal.line(context.text(), run -> run.put("size", "Small").put("isSubtle", true)));
        }
        return List.of();
    }

    private ObjectNode quote(Block.Quote quote) {
        ObjectNode container = Json.typed("Container").put("style", "emphasis");
        container.set("items", Json.array(text.apply(List.of(Span.plain(quote.words())))));
        return container;
    }

    private ObjectNode fact(Block.Fact fact) {
        ObjectNode row = Json.typed("ColumnSet").put("spacing", "Small");
        row.putArray("columns")
                .add(column(1, List.of(Literal.line(fact.label(), run -> run.put("weight", "Bolder")))))
                .add(column(2, text.apply(List.of(Span.plain(fact.value())))));
        return row;
    }

    private static ObjectNode column(int width, List<ObjectNode> items) {
        ObjectNode column = Json.typed("Column").put("width", width);
        column.set("items", Json.array(items));
        return column;
    }

    /** Behind the buttons before it, in the menu that Teams has for what comes second; it counts none of those. */
    private static List<ObjectNode> menu(Block.Menu menu, List<ObjectNode> before, boolean lineBetween) {
        boolean beside = !lineBetween
                && !before.isEmpty()
                && before.get(before.size() - 1).path("type").asText().equals("ActionSet");
        ObjectNode row = beside ? before.get(before.size() - 1) : Json.typed("ActionSet");
        menu.buttons().forEach(button -> row.withArray("actions").add(CardButton.secondary(button)));
        return beside ? List.of() : List.of(row);
    }

    private static List<ObjectNode> rows(List<Button> buttons) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += BUTTONS_A_ROW) {
            ObjectNode row = Json.typed("ActionSet");
            row.set(
                    "actions",
                    Json.array(buttons.subList(from, Math.min(from + BUTTONS_A_ROW, buttons.size())).stream()
                            .map(CardButton::of)
                            .toList()));
            rows.add(row);
        }
        return rows;
    }
}
