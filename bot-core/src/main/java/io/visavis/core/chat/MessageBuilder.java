package io.visavis.core.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a message block by block, and its plain text along with it, so that neither says more than the other. */
public final class MessageBuilder {
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> plain = new ArrayList<>();

    public MessageBuilder heading(String text) {
        return add(new Block.Heading(text));
    }

    public MessageBuilder text(String text) {
        return add(Block.Text.of(text));
    }

    public MessageBuilder strong(String text) {
        return add(new Block.Text(List.of(Span.strong(text))));
    }

    public MessageBuilder spans(List<Span> spans) {
        return add(new Block.Text(spans));
    }

    public MessageBuilder quote(String words) {
        return add(new Block.Quote(words));
    }

    public MessageBuilder facts(List<Block.Fact> facts) {
        return add(new Block.Facts(facts));
    }

    public MessageBuilder chart(Block.Chart chart) {
        return add(chart);
    }

    public MessageBuilder context(String text) {
        return add(new Block.Context(text));
    }

    public MessageBuilder divider() {
        blocks.add(new Block.Divider());
        return this;
    }

    /** All of another message. */
    public MessageBuilder message(Message part) {
        blocks.addAll(part.blocks());
        plain.add(part.plainText());
        return this;
    }

    /** Buttons are not part of the plain text: clients read them out themselves. */
    public MessageBuilder buttons(Button... buttons) {
        blocks.add(new Block.Buttons(Arrays.asList(buttons)));
        return this;
    }

    /** Blocks as they stand. */
    public MessageBuilder blocks(List<? extends Block> more) {
        blocks.addAll(more);
        String said = PlainText.of(more);
        if (!said.isEmpty()) {
            plain.add(said);
        }
        return this;
    }

    private MessageBuilder add(Block block) {
        blocks.add(block);
        plain.add(PlainText.of(block));
        return this;
    }

    /** @throws IllegalArgumentException when nothing was said */
    public Message build() {
        return new Message(blocks, String.join("\n", plain));
    }
}
