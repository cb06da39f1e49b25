package io.visavis.core.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form: a modal on Slack, a dialog on Teams.
 *
 * @param id which form it is, such as {@code checkin.answer}
 * @param title at most 24 characters
 * @param intro shown above the fields; headings, text, quotes, facts, dividers and context only
 * @param submit the button's label, at most 24 characters
 * @param cancel the other button's label, at most 24 characters
 * @param context comes back untouched with the values; at most 1000 characters
 * @param aside offered below the fields; null for nothing
 */
public record Form(
        String id,
        String title,
        List<Block> intro,
        List<Input> inputs,
        String submit,
        String cancel,
        String context,
        @Nullable Aside aside) {

    /**
     * Something to read without leaving the form or losing what was entered: on Slack on top of the form, on Teams
     * unfolded within it.
     *
     * @param button what it is offered by; where it is pressed, the core answers with {@link Reply.Say} of the words
     * @param words for where nothing has to be asked; without buttons of their own
     */
    public record Aside(Button button, Message words) {
        public Aside {
            if (button.opensForm() || words.blocks().stream().anyMatch(Form::isPressed)) {
                throw new IllegalArgumentException("an aside is for reading alone: " + button.action());
            }
        }
    }

    private static boolean isPressed(Block block) {
        return block instanceof Block.Buttons || block instanceof Block.Menu;
    }

    public Form {
        intro = List.copyOf(intro);
        inputs = List.copyOf(inputs);
        if (title.length() > 24 || submit.length() > 24 || cancel.length() > 24) {
            throw new IllegalArgumentException("a form's title and buttons take at most 24 characters: " + title);
        }
    }

    /** One without an aside. */
    public Form(
            String id,
            String title,
            List<Block> intro,
            List<Input> inputs,
            String submit,
            String cancel,
            String context) {
        this(id, title, intro, inputs, submit, cancel, context, null);
    }

    /** The same form, with other words above its fields. */
    public Form introducedBy(List<Block> other) {
        return new Form(id, title, other, inputs, submit, cancel, context, aside);
    }

    /** The same form, offering something to read. */
    public Form offering(Aside offered) {
        return new Form(id, title, intro, inputs, submit, cancel, context, offered);
    }
}
