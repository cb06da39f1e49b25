package io.visavis.core.chat;

import io.visavis.core.words.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, free of any platform's format.
 *
 * @param plainText everything the message says, for notifications and screen readers
 * @param language of the words, for what an adapter adds of its own and for screen readers; null where there are
 *     several or none is known
 * @param look what asks for this message as it would be now; null where it does not change, or nobody can tell
 */
public record Message(
        List<Block> blocks,
        String plainText,
        @Nullable Language language,
        @Nullable Look look) {

    /**
     * Asks for a message as it would be now. A platform whose clients look again by themselves when an old message
     * comes into view has it pressed like a button; it is answered with {@link Reply.Replace}.
     */
    public record Look(String action, String value) {}

    public Message {
        blocks = List.copyOf(blocks);
        if (plainText.isBlank()) {
            throw new IllegalArgumentException("a message needs its plain text");
        }
    }

    /** One that is not looked at anew. */
    public Message(List<Block> blocks, String plainText, @Nullable Language language) {
        this(blocks, plainText, language, null);
    }

    /** One whose language is not told yet. */
    public Message(List<Block> blocks, String plainText) {
        this(blocks, plainText, null, null);
    }

    /** A message of one paragraph. */
    public static Message of(String text) {
        return new Message(List.of(Block.Text.of(text)), text);
    }

    /** The same message, told to be in a language. */
    public Message in(Language spoken) {
        return new Message(blocks, plainText, spoken, look);
    }

    /** The same message, which can be looked at anew. */
    public Message lookedAtBy(String action, String value) {
        return new Message(blocks, plainText, language, new Look(action, value));
    }
}
