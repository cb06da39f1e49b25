package io.visavis.teams;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Span;
import java.util.List;

/**
 * The port's blocks as HTML for the tab. Text is always literal. Buttons lead into the chat, where they work: a page
 * that acted itself would need forms of its own. Links lead where they say.
 */
final class HomeHtml {
    private final StringBuilder html = new StringBuilder();
    private final String chat;
    private boolean headed;

    /** @param chat the link to the person's chat with the bot */
    private HomeHtml(String chat) {
        this.chat = escaped(chat);
    }

    static String of(Message home, String chat) {
        HomeHtml page = new HomeHtml(chat);
        home.blocks().forEach(page::add);
        return page.html.toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            String level = headed ? "h2" : "h1";
            headed = true;
            element(level, heading.text());
        } else if (block instanceof Block.Text text) {
            text(text.spans());
        } else if (block instanceof Block.Quote quote) {
            html.append("<blockquote dir=\"auto\">")
                    .append(lines(quote.words()))
                    .append("</blockquote>\n");
        } else if (block instanceof Block.Facts facts) {
            facts(facts.facts());
        } else if (block instanceof Block.Chart chart) {
            html.append(ChartHtml.of(chart));
        } else if (block instanceof Block.Buttons buttons) {
            buttons(buttons.buttons());
        } else if (block instanceof Block.Menu menu) {
            buttons(menu.buttons());
        } else if (block instanceof Block.Divider) {
            html.append("<hr>\n");
        } else if (block instanceof Block.Context context) {
            html.append("<p class=\"context\" dir=\"auto\">")
                    .append(lines(context.text()))
                    .append("</p>\n");
        }
    }

    private void element(String name, String text) {
        html.append('<').append(name).append(" dir=\"auto\">").append(lines(text));
        html.append("</").append(name).append(">\n");
    }

    private void text(List<Span> spans) {
        html.append("<p dir=\"auto\">");
        for (Span span : spans) {
            String words = lines(span.text());
            html.append(
                    switch (span.emphasis()) {
                        case PLAIN -> words;
                        case STRONG -> "<strong>" + words + "</strong>";
                        case ITALIC -> "<em>" + words + "</em>";
                    });
        }
        html.append("</p>\n");
    }

    private void facts(List<Block.Fact> facts) {
        html.append("<dl>\n");
        for (Block.Fact fact : facts) {
            html.append("<div><dt dir=\"auto\">").append(lines(fact.label())).append("</dt>");
            html.append("<dd dir=\"auto\">").append(lines(fact.value())).append("</dd></div>\n");
        }
        html.append("</dl>\n");
    }

    private void buttons(List<Button> buttons) {
        html.append("<p class=\"buttons\">");
        for (Button button : buttons) {
            String style = button.style() == Button.Style.PRIMARY ? "button primary" : "button";
            html.append("<a class=\"").append(style).append("\" target=\"_blank\" rel=\"noopener\" href=\"");
            html.append(button.isLink() ? escaped(button.value()) : chat)
                    .append("\">")
                    .append(escaped(button.label()))
                    .append("</a>\n");
        }
        html.append("</p>\n");
    }

    private static String lines(String text) {
        return escaped(text).replaceAll("\\R", "<br>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
