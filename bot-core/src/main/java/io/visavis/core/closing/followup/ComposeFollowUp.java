package io.visavis.core.closing.followup;

import io.visavis.core.chat.Button;
import io.visavis.core.checkin.Commitment;
import io.visavis.core.closing.followup.FollowUpCards.Own;
import io.visavis.core.closing.followup.FollowUps.Place;
import io.visavis.core.commitment.Plan;
import io.visavis.core.commitment.Plans;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.mentor.application.InviteToMentor;
import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Objectives;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Composes the question what stuck, with what its reader had set out to do, unless they have told it. */
public final class ComposeFollowUp implements Composer {
    private static final int PLANS = 3;
    private static final int FIRST = 3;
    private static final int LAST = 6;

    private final FollowUps followUps;
    private final Objectives objectives;
    private final Plans plans;
    private final InviteToMentor invite;

    public ComposeFollowUp(FollowUps followUps, Objectives objectives, Plans plans, InviteToMentor invite) {
        this.followUps = followUps;
        this.objectives = objectives;
        this.plans = plans;
        this.invite = invite;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.FOLLOW_UP);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        int months = owed.sequence();
        Place place = followUps.place(owed.subjectId(), person.id()).orElse(null);
        if (place == null || place.endsOn().isAfter(now.atZone(person.zone()).toLocalDate())) {
            return new Composition.Drop(place == null ? "left" : "goes_on");
        } else if (followUps.words(place, person.id(), months).isPresent()) {
            return new Composition.Drop("answered");
        }
        Words words = Words.in(person.language());
        return new Composition.Send(
                new FollowUpCards(place, months, words).ask(own(place, months, person, now, words)));
    }

    private Own own(Place place, int months, Person person, Instant now, Words words) {
        boolean last = months == LAST;
        Optional<Button> way = last ? invite.button(person.id(), place.programmeId(), now, words) : Optional.empty();
        return new Own(
                objectives.open(place.enrolmentId()).stream()
                        .map(Objective::wording)
                        .map(Objective.Wording::title)
                        .toList(),
                plans(place, person, words),
                last ? followUps.words(place, person.id(), FIRST) : Optional.empty(),
                way);
    }

    private List<String> plans(Place place, Person person, Words words) {
        return plans.of(person.id(), Set.of(place.programmeId())).stream()
                .filter(Plan::isUnderWay)
                .map(Plan::commitment)
                .filter(commitment -> commitment.outcome() != Commitment.Outcome.DONE)
                .limit(PLANS)
                .map(plan -> words.say("checkin.if_then", "cue", plan.cue(), "action", plan.action()))
                .toList();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
