package io.visavis.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form, or something to read beside one, as Slack's modal. Each input's block goes by the input's id, so that answers
 * come back under it.
 */
final class Modal {
    private static final int BLOCKS = 100;
    private static final int TITLE = 24;
    private static final String NAME = "Visavis";

    private Modal() {}

    static View of(Form form, Opener opener) {
        List<LayoutBlock> below = new ArrayList<>();
        form.inputs().forEach(input -> below.addAll(blocks(input)));
        Form.Aside aside = form.aside();
        if (aside != null) {
            below.addAll(BlockKit.surface(List.of(new Block.Buttons(List.of(aside.button()))), BLOCKS));
        }
        List<LayoutBlock> blocks = new ArrayList<>(BlockKit.surface(form.intro(), BLOCKS - below.size()));
        blocks.addAll(below);
        return titled(form.title(), form.cancel())
                .callbackId(form.id())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(form.submit())
                        .emoji(false)
                        .build())
                .privateMetadata(opener.written())
                .blocks(blocks)
                .build();
    }

    /** A message with nothing to send, and a way back; empty where it is more than Slack takes in a view. */
    static Optional<View> toRead(Message message) {
        List<Block> said = message.blocks();
        String title = NAME;
        if (said.size() > 1
                && said.get(0) instanceof Block.Heading heading
                && heading.text().length() <= TITLE) {
            title = heading.text();
            said = said.subList(1, said.size());
        }
        List<LayoutBlock> blocks = BlockKit.surface(said, BLOCKS);
        return blocks.size() > BLOCKS
                ? Optional.empty()
                : Optional.of(
                        titled(title, back(message.language())).blocks(blocks).build());
    }

    private static String back(@Nullable Language language) {
        String key = "conversation.back";
        return language == null
                ? Words.in(Language.EN).say(key) + " · " + Words.in(Language.FR).say(key)
                : Words.in(language).say(key);
    }

    private static View.ViewBuilder titled(String title, String close) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(title)
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(close)
                        .emoji(false)
                        .build());
    }

    private static List<LayoutBlock> blocks(Input input) {
        List<LayoutBlock> blocks = new ArrayList<>(BlockKit.surface(Overlong.above(input), 1));
        blocks.addAll(
                input instanceof Input.DateTime moment
                        ? MomentInput.blocks(moment)
                        : List.of(InputElements.block(input.id(), input, input.label(), InputElements.of(input))));
        return blocks;
    }
}
