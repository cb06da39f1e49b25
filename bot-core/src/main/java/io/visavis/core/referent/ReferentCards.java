package io.visavis.core.referent;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Person;
import io.visavis.core.referent.Referents.Referent;
import io.visavis.core.referent.Referents.Request;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people read of the way to their referent, and what the referent reads. */
final class ReferentCards {
    static final String SHOW = "referent.show";
    static final String WRITE = "referent.write";
    static final int MOST = 2000;

    static Button button(Words words) {
        return Button.acting(words.say("referent.button"), SHOW, "");
    }

    Message show(List<Referent> referents, Person reader) {
        Words words = Words.in(reader.language());
        if (referents.isEmpty()) {
            return Message.of(words.say("referent.none"));
        }
        MessageBuilder message = new MessageBuilder().heading(words.say("referent.title"));
        for (Referent referent : referents) {
            one(referent, reader, words, message);
        }
        return message.context(words.say("referent.kept")).build();
    }

    private static void one(Referent referent, Person reader, Words words, MessageBuilder message) {
        if (referent.personId() == reader.id()) {
            message.text(words.say("referent.you", "programme", referent.programme(words)));
            return;
        }
        message.text(words.say(
                        "referent.who",
                        "name",
                        referent.name(),
                        "programme",
                        referent.programme(words),
                        "email",
                        referent.email()))
                .buttons(Button.opening(
                                words.say("referent.write", "name", referent.name()),
                                WRITE,
                                Long.toString(referent.programmeId()))
                        .primary());
    }

    Form form(Referent referent, Person reader, @Nullable String typed) {
        Words words = Words.in(reader.language());
        return new Form(
                WRITE,
                words.say("referent.form.title"),
                List.of(Block.Text.of(words.say("referent.form.intro", "name", referent.name()))),
                List.of(new Input.TextInput(
                        "words",
                        words.say("referent.form.words"),
                        words.say("referent.form.hint"),
                        true,
                        typed,
                        MOST,
                        true)),
                words.say("referent.form.submit"),
                words.say("referent.form.cancel"),
                Long.toString(referent.programmeId()));
    }

    /** What is wrong with what was typed, by field. */
    static Map<String, String> errors(String typed, Words words) {
        if (typed.isBlank()) {
            return Map.of("words", words.say("referent.form.error.empty"));
        }
        return typed.length() > MOST ? Map.of("words", words.say("referent.form.error.long", "max", MOST)) : Map.of();
    }

    /** Not a word of what was asked: a chat may be read by others later. */
    Message onItsWay(Referent referent, Person reader) {
        Words words = Words.in(reader.language());
        return Message.of(words.say("referent.sent", "name", referent.name(), "email", referent.email()));
    }

    Message toReferent(Request request, String asked, Person referent) {
        Words words = Words.in(referent.language());
        String programme = words.pick(request.programmeEn(), request.programmeFr());
        return new MessageBuilder()
                .heading(words.say("referent.request", "name", request.from()))
                .context(programme)
                .quote(asked)
                .text(words.say("referent.request.answer", "name", request.from(), "email", request.fromEmail()))
                .context(words.say("referent.request.private"))
                .build();
    }

    Message unreached(Request request, Person asker) {
        Words words = Words.in(asker.language());
        Referent to = request.to();
        return Message.of(
                to == null
                        ? words.say("referent.unreached.nobody")
                        : words.say("referent.unreached", "name", to.name(), "email", to.email()));
    }
}
