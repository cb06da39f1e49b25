package io.visavis.core.chat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a message says from its first word to its last, without the spaces, at which it may be cut. */
public final class AllWords {
    private AllWords() {}

    /** @param buttons how a row of buttons is read on a platform */
    public static String of(Message message, Function<List<Button>, String> buttons) {
        return message.blocks().stream()
                .map(block -> of(block, buttons))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    private static String of(Block block, Function<List<Button>, String> read) {
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(f -> f.label() + f.value()).collect(Collectors.joining());
        } else if (block instanceof Block.Buttons buttons) {
            return read.apply(buttons.buttons());
        } else if (block instanceof Block.Menu menu) {
            return read.apply(menu.buttons());
        }
        return PlainText.of(block);
    }
}
