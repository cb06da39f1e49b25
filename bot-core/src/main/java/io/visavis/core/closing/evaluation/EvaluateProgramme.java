package io.visavis.core.closing.evaluation;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.closing.evaluation.Evaluations.Answer;
import io.visavis.core.closing.evaluation.Evaluations.Evaluated;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A manager or a mentor says what they think of the programme, once and for good. */
public final class EvaluateProgramme implements Talk {
    private final Evaluations evaluations;
    private final Clock clock;

    public EvaluateProgramme(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(EvaluationCards.EVALUATE)
                ? Optional.of(open(viewer, pressed.value())
                        .<Reply>map(programme ->
                                new Reply.OpenForm(new EvaluationCards(programme, words(viewer)).form(Map.of())))
                        .orElseGet(() -> say(viewer, "closing.evaluation.closed")))
                : Optional.empty();
    }

    /** A programme that the viewer may still evaluate. */
    private Optional<Evaluated> open(Viewer viewer, String id) {
        return (id.matches("\\d{1,18}") ? evaluations.programme(Long.parseLong(id)) : Optional.<Evaluated>empty())
                .filter(programme -> viewer.sees(programme.id()))
                .filter(programme -> EvaluationDays.isOpen(
                        programme.endsOn(),
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate()))
                .filter(programme ->
                        evaluations.concerns(programme.id(), viewer.person().id()))
                .filter(programme -> !evaluations.wasRead(programme.id()))
                .filter(programme ->
                        !evaluations.hasGiven(programme.id(), viewer.person().id()));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(EvaluationCards.EVALUATE)
                ? Optional.of(open(viewer, submitted.context())
                        .map(programme -> give(viewer, programme, submitted.values()))
                        .orElseGet(() -> say(viewer, "closing.evaluation.closed")))
                : Optional.empty();
    }

    private Reply give(Viewer viewer, Evaluated programme, Map<String, String> values) {
        EvaluationCards cards = new EvaluationCards(programme, words(viewer));
        Map<String, String> errors = errors(values, words(viewer));
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(cards.form(values), errors);
        }
        Answer answer = new Answer(
                Arrays.stream(Item.values())
                        .collect(Collectors.toMap(
                                item -> item, item -> Integer.valueOf(values.getOrDefault(item.code(), "")))),
                values.getOrDefault(EvaluationCards.COMMENT, "").strip());
        return evaluations.give(programme.id(), viewer.person().id(), answer)
                ? new Reply.Replace(cards.thanks())
                : say(viewer, "closing.evaluation.closed");
    }

    private static Map<String, String> errors(Map<String, String> values, Words words) {
        Map<String, String> errors = new HashMap<>();
        for (Item item : Item.values()) {
            if (!values.getOrDefault(item.code(), "").matches("[1-5]")) {
                errors.put(item.code(), words.say("closing.evaluation.error.item"));
            }
        }
        if (values.getOrDefault(EvaluationCards.COMMENT, "").length() > EvaluationCards.MOST) {
            errors.put(
                    EvaluationCards.COMMENT,
                    words.say("closing.evaluation.error.comment", "max", EvaluationCards.MOST));
        }
        return errors;
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }

    private static Reply say(Viewer viewer, String key) {
        return new Reply.Say(Message.of(words(viewer).say(key)));
    }
}
