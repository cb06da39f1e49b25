package io.visavis.core.objective;

import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.words.Words;
import java.util.List;

/** The objectives in a mentor's brief: what they serve, how they are seen, and their levels. */
public final class ObjectiveBrief {
    private ObjectiveBrief() {}

    /**
     * Says nothing where there are none.
     *
     * @param open those of one pair
     */
    public static void addTo(MessageBuilder message, List<Objective> open, Words words) {
        if (!open.isEmpty()) {
            message.strong(words.say("objective.several"));
            open.forEach(objective -> add(message, objective, words));
            ObjectiveList.attainment(open, words, message);
        }
    }

    private static void add(MessageBuilder message, Objective objective, Words words) {
        ObjectiveCards.lines(words, objective, message);
        String indicator = objective.wording().indicator();
        if (indicator != null) {
            message.text(words.say("objective.indicator", "indicator", indicator));
        }
        if (objective.wording().levels().worded() > 0) {
            message.facts(ObjectiveCards.levels(words, objective.wording().levels()));
        }
        for (Moment moment : Moment.values()) {
            Ratings.Rating rating = objective.ratings().at(moment);
            Integer mentee = rating.mentee();
            Integer mentor = rating.mentor();
            if (mentee != null && mentor != null) {
                message.text(words.say(
                        "objective.brief.rated." + moment.code(),
                        "mentee",
                        Levels.signed(mentee),
                        "mentor",
                        Levels.signed(mentor)));
            }
        }
    }
}
