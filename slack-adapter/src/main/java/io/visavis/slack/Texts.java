package io.visavis.slack;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import io.visavis.core.chat.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two kinds of text that Slack shows as they stand. */
final class Texts {
    /** Slack shows it in the language and the zone of whoever reads it. */
    private static final String MOMENT = "{date_long}, {time}";

    private Texts() {}

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    static List<RichTextElement> rich(List<Span> spans) {
        return spans.stream().map(Texts::rich).toList();
    }

    private static RichTextElement rich(Span span) {
        Instant at = span.at();
        if (at != null) {
            return RichTextSectionElement.Date.builder()
                    .timestamp(Math.toIntExact(at.getEpochSecond()))
                    .format(MOMENT)
                    .fallback(span.text())
                    .style(style(span.emphasis()))
                    .build();
        }
        return RichTextSectionElement.Text.builder()
                .text(span.text())
                .style(style(span.emphasis()))
                .build();
    }

    private static @Nullable TextStyle style(Span.Emphasis emphasis) {
        return switch (emphasis) {
            case PLAIN -> null;
            case STRONG -> TextStyle.builder().bold(true).build();
            case ITALIC -> TextStyle.builder().italic(true).build();
        };
    }
}
