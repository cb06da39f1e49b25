package io.visavis.core.closing.followup;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.closing.followup.FollowUps.Place;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a manager is asked some months later, and what is said once they wrote. */
record FollowUpCards(Place place, int months, Words words) {
    static final String STUCK = "closing.stuck";
    static final String FIELD = "words";
    static final int MOST = 2000;

    /**
     * What they set out to do, in their own words.
     *
     * @param earlier what they wrote three months before
     * @param invite the way to become a mentor
     */
    record Own(List<String> objectives, List<String> plans, Optional<String> earlier, Optional<Button> invite) {}

    Message ask(Own own) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("closing.stuck.title", "months", months, "programme", name()))
                .text(words.say("closing.stuck.question"));
        quotes(message, "closing.stuck.objectives", own.objectives());
        quotes(message, "closing.stuck.plans", own.plans());
        quotes(message, "closing.stuck.earlier", own.earlier().stream().toList());
        if (own.invite().isPresent()) {
            message.text(words.say("closing.stuck.invite"));
        }
        List<Button> buttons = new ArrayList<>();
        buttons.add(write("closing.stuck.button.write").primary());
        own.invite().ifPresent(buttons::add);
        return message.buttons(buttons.toArray(Button[]::new))
                .context(words.say("closing.stuck.privacy"))
                .build();
    }

    private void quotes(MessageBuilder message, String key, List<String> all) {
        if (!all.isEmpty()) {
            message.strong(words.say(key));
            all.forEach(message::quote);
        }
    }

    private String name() {
        return words.pick(place.nameEn(), place.nameFr());
    }

    private Button write(String key) {
        return Button.opening(words.say(key), STUCK, place.enrolmentId() + "/" + months);
    }

    /** The words themselves stay out of the chat; the form shows them again. */
    Message kept() {
        return new MessageBuilder()
                .text(words.say("closing.stuck.kept", "programme", name()))
                .buttons(write("closing.stuck.button.change"))
                .context(words.say("closing.stuck.privacy"))
                .build();
    }

    Form form(@Nullable String written) {
        return new Form(
                STUCK,
                words.say("closing.stuck.form"),
                List.of(Block.Text.of(words.say("closing.stuck.intro"))),
                List.of(new Input.TextInput(
                        FIELD,
                        words.say("closing.stuck.field"),
                        words.say("closing.form.hint"),
                        true,
                        written,
                        MOST,
                        true)),
                words.say("closing.form.save"),
                words.say("closing.form.cancel"),
                place.enrolmentId() + "/" + months);
    }
}
