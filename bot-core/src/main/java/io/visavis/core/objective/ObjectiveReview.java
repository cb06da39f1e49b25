package io.visavis.core.objective;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.List;

/** A pair's objectives as one of the two looks back on them: how far each came, as far as they may know, and all. */
public final class ObjectiveReview {
    private ObjectiveReview() {}

    /**
     * Says nothing where there are none. The other's level is told once both are known.
     *
     * @param ofOnePair which the reader may read
     */
    public static void addTo(MessageBuilder message, List<Objective> ofOnePair, Person reader) {
        Words words = Words.in(reader.language());
        ObjectiveCards cards = new ObjectiveCards(reader);
        List<Objective> kept = ofOnePair.stream()
                .filter(objective -> objective.standing().state() != State.DROPPED)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        message.strong(words.say("objective.several"));
        for (Objective objective : kept) {
            message.quote(objective.wording().title());
            cards.rating(objective, Moment.END)
                    .ifPresent(said -> message.facts(List.of(new Fact(words.say("objective.fact.end"), said))));
        }
        Attainment.of(kept, Moment.END).ifPresent(attained -> message.text(attained.said(Moment.END, words)));
        if (kept.stream().anyMatch(objective -> objective.canBeRated() && cards.isUnrated(objective, Moment.END))) {
            message.buttons(new ObjectiveButtons(words).list());
        }
    }
}
