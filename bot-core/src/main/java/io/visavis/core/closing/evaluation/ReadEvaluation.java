package io.visavis.core.closing.evaluation;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.closing.evaluation.Evaluations.Evaluated;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a director reads of their programme's evaluation: nothing while it goes on, and nothing of a few. */
public final class ReadEvaluation implements Talk {
    private static final String EVALUATION = "closing.evaluation";

    private final Evaluations evaluations;
    private final Clock clock;

    public ReadEvaluation(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    /** Asks for it; for directors of a programme that is over. */
    public static Button button(long programmeId, Words words) {
        return Button.acting(words.say("closing.evaluation.button.read"), EVALUATION, Long.toString(programmeId));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(EVALUATION)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        return Optional.of((pressed.value().matches("\\d{1,18}")
                        ? evaluations.programme(Long.parseLong(pressed.value()))
                        : Optional.<Evaluated>empty())
                .filter(programme -> viewer.sees(programme.id()))
                .<Reply>map(programme -> new Reply.Say(message(programme, words)))
                .orElseGet(() -> new Reply.Say(Message.of(words.say("closing.not_yours")))));
    }

    private Message message(Evaluated programme, Words words) {
        EvaluationCards cards = new EvaluationCards(programme, words);
        // an end that was moved after they were read opens nothing again
        boolean goesOn =
                !clock.instant().atZone(ZoneOffset.UTC).toLocalDate().isAfter(EvaluationDays.last(programme.endsOn()));
        return goesOn && !evaluations.wasRead(programme.id())
                ? cards.open()
                : cards.results(evaluations.results(programme.id()));
    }
}
