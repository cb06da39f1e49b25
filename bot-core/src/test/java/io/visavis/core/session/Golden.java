package io.visavis.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Compares a message with a text that a person reviewed, in {@code src/test/resources/io/visavis/core/session}:
 * its plain text, with non-breaking spaces as {@code ~}, and its buttons in brackets. What was rendered is left in {@code target/golden/session}.
 */
final class Golden {
    private Golden() {}

    static void matches(String name, Message message) throws IOException {
        String actual = (message.plainText() + "\n" + buttons(message))
                .replace('\u00a0', '~')
                .replace('\u202f', '~');
        Path kept = Path.of("target", "golden", "session", name);
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, actual);
        Path reviewed = Path.of("src/test/resources/io/visavis/core/session", name);
        assertThat(actual).isEqualTo(Files.exists(reviewed) ? Files.readString(reviewed) : "");
    }

    private static String buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .map(Button::label)
                .map(label -> "[" + label + "]\n")
                .collect(Collectors.joining());
    }
}
