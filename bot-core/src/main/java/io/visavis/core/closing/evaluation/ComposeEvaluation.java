package io.visavis.core.closing.evaluation;

import io.visavis.core.closing.evaluation.Evaluations.Evaluated;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/** Composes the question what somebody thinks of a programme, unless they have told it or it is too late. */
public final class ComposeEvaluation implements Composer {
    private final Evaluations evaluations;

    public ComposeEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.PROGRAMME_EVALUATION);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Evaluated programme = evaluations.programme(owed.subjectId()).orElseThrow();
        if (!EvaluationDays.isOpen(
                        programme.endsOn(), now.atZone(ZoneOffset.UTC).toLocalDate())
                || evaluations.wasRead(programme.id())) {
            return new Composition.Drop("closed");
        } else if (evaluations.hasGiven(programme.id(), person.id())) {
            return new Composition.Drop("given");
        }
        return evaluations.concerns(programme.id(), person.id())
                ? new Composition.Send(new EvaluationCards(programme, Words.in(person.language())).ask())
                : new Composition.Drop("left");
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
