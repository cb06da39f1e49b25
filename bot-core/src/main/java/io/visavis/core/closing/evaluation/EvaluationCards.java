package io.visavis.core.closing.evaluation;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.closing.evaluation.Evaluations.Evaluated;
import io.visavis.core.closing.evaluation.Evaluations.Results;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an evaluation looks like to those who are asked, and to the programme's directors. */
record EvaluationCards(Evaluated programme, Words words) {
    static final String EVALUATE = "closing.evaluate";
    static final String COMMENT = "comment";
    static final int MOST = 1000;

    private String name() {
        return words.pick(programme.nameEn(), programme.nameFr());
    }

    private String lastDay() {
        return words.day(EvaluationDays.last(programme.endsOn()));
    }

    Message ask() {
        return new MessageBuilder()
                .heading(words.say("closing.evaluation.title", "programme", name()))
                .text(words.say("closing.evaluation.ask", "count", Item.values().length, "day", lastDay()))
                .buttons(Button.opening(
                                words.say("closing.evaluation.button.give"), EVALUATE, Long.toString(programme.id()))
                        .primary())
                .context(words.say("closing.evaluation.privacy", "floor", programme.floor()))
                .build();
    }

    Message thanks() {
        return Message.of(words.say("closing.evaluation.thanks", "programme", name()));
    }

    Form form(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        Arrays.stream(Item.values()).map(item -> scale(item, values)).forEach(inputs::add);
        inputs.add(new Input.TextInput(
                COMMENT,
                words.say("closing.evaluation.comment"),
                words.say("closing.evaluation.comment.hint"),
                true,
                values.get(COMMENT),
                MOST,
                false));
        return new Form(
                EVALUATE,
                words.say("closing.evaluation.form"),
                List.of(Block.Text.of(words.say("closing.evaluation.intro"))),
                inputs,
                words.say("closing.evaluation.submit"),
                words.say("closing.form.cancel"),
                Long.toString(programme.id()));
    }

    private Input scale(Item item, Map<String, String> values) {
        String value = values.getOrDefault(item.code(), "");
        return new Input.Scale(
                item.code(),
                words.say("closing.evaluation.item." + item.code()),
                1,
                5,
                words.say("closing.evaluation.least"),
                words.say("closing.evaluation.most"),
                value.matches("[1-5]") ? Integer.valueOf(value) : null,
                true);
    }

    /** To a director. */
    Message open() {
        return told(words.say("closing.evaluation.open", "day", lastDay()));
    }

    /** To a director: empty results are too few. */
    Message results(Optional<Results> results) {
        return results.map(this::results)
                .orElseGet(() -> told(words.say("closing.evaluation.too_few", "floor", programme.floor())));
    }

    private Message told(String text) {
        return new MessageBuilder()
                .heading(words.say("closing.evaluation.of", "programme", name()))
                .text(text)
                .build();
    }

    private Message results(Results results) {
        List<Fact> means = Arrays.stream(Item.values())
                .map(item -> new Fact(
                        words.say("closing.evaluation.item." + item.code()),
                        words.say(
                                "closing.evaluation.mean",
                                "mean",
                                results.means().getOrDefault(item, 0.0))))
                .toList();
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("closing.evaluation.of", "programme", name()))
                .text(words.say("closing.evaluation.answers", "count", results.answers()))
                .facts(means);
        if (!results.comments().isEmpty()) {
            message.strong(words.say("closing.evaluation.comments"));
            results.comments().forEach(message::quote);
        }
        return message.context(words.say("closing.evaluation.anonymous", "floor", programme.floor()))
                .build();
    }
}
