package io.visavis.core.objective;

import io.visavis.core.chat.Message;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes what is asked about objectives when it leaves: what was answered, changed or closed meanwhile is left out. */
public final class ComposeObjectiveMessage implements Composer {
    private final Objectives objectives;

    public ComposeObjectiveMessage(Objectives objectives) {
        this.objectives = objectives;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(
                MessageKind.OBJECTIVE_AGREEMENT,
                MessageKind.OBJECTIVE_SUGGESTION,
                MessageKind.OBJECTIVE_RATING_MENTEE,
                MessageKind.OBJECTIVE_RATING_MENTOR);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return message(owed, person, now.atZone(person.zone()).toLocalDate())
                .<Composition>map(Composition.Send::new)
                .orElseGet(() -> new Composition.Drop("objective_settled"));
    }

    private Optional<Message> message(OwedMessage owed, Person person, LocalDate today) {
        AskCards cards = new AskCards(person);
        return switch (owed.kind()) {
            case OBJECTIVE_AGREEMENT ->
                cards.agreement(running(objectives.ofMentor(person.id(), Set.of(owed.programmeId())), today).stream()
                        .filter(objective ->
                                objective.parties().paired().orElseThrow().mentorshipId() == owed.subjectId())
                        .toList());
            case OBJECTIVE_SUGGESTION ->
                objectives
                        .byId(owed.subjectId())
                        .filter(objective -> objective.isOf(person.id()) && isRunning(objective, today))
                        .flatMap(cards::suggestion);
            case OBJECTIVE_RATING_MENTEE -> rating(owed, person, today, Rater.MENTEE);
            case OBJECTIVE_RATING_MENTOR -> rating(owed, person, today, Rater.MENTOR);
            default -> throw new IllegalArgumentException("not about an objective: " + owed.kind());
        };
    }

    /** Not once its time has passed, nor to somebody who is not the mentor any more. */
    private Optional<Message> rating(OwedMessage owed, Person person, LocalDate today, Rater rater) {
        Moment moment = Moment.ofSequence(owed.sequence());
        List<Objective> theirs = running(objectives.open(owed.subjectId()), today).stream()
                .filter(objective ->
                        rater == Rater.MENTEE ? objective.isOf(person.id()) : objective.isMentoredBy(person.id()))
                .filter(objective -> Moment.on(today, objective.parties().programme())
                        .filter(moment::equals)
                        .isPresent())
                .toList();
        return new AskCards(person).rating(theirs, moment, rater);
    }

    private static List<Objective> running(List<Objective> all, LocalDate today) {
        return all.stream().filter(objective -> isRunning(objective, today)).toList();
    }

    private static boolean isRunning(Objective objective, LocalDate today) {
        return !today.isAfter(objective.parties().programme().endsOn());
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
