package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Compares a message with a text that a person reviewed, in {@code src/test/resources/io/visavis/core/status}.
 * Non-breaking spaces stand there as {@code ~}. What was rendered is left in {@code target/golden}.
 */
final class Golden {
    private Golden() {}

    static void matches(String name, Message message) throws IOException {
        String actual = render(message).replace('\u00a0', '~').replace('\u202f', '~');
        Path kept = Path.of("target", "golden", name);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
        Path reviewed = Path.of("src/test/resources/io/visavis/core/status", name);
        assertThat(actual).isEqualTo(Files.exists(reviewed) ? Files.readString(reviewed) : "");
    }

    private static String render(Message message) {
        return message.blocks().stream().map(Golden::render).collect(Collectors.joining("\n"))
                + "\n\n---- plain text ----\n"
                + message.plainText()
                + "\n";
    }

    private static String render(Block block) {
        if (block instanceof Block.Heading heading) {
            return "# " + heading.text();
        } else if (block instanceof Block.Text text) {
            return "\n" + text.spans().stream().map(Golden::render).collect(Collectors.joining());
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream()
                    .map(f -> "| " + f.label() + " | " + f.value())
                    .collect(Collectors.joining("\n"));
        } else if (block instanceof Block.Chart chart) {
            return "\n[" + chart.kind() + " " + chart.title() + "] " + chart.categories() + " " + chart.series();
        } else if (block instanceof Block.Context context) {
            return "\n(" + context.text() + ")";
        }
        throw new AssertionError("status uses no such block: " + block);
    }

    private static String render(Span span) {
        return span.emphasis() == Span.Emphasis.STRONG ? "**" + span.text() + "**" : span.text();
    }
}
