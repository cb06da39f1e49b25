package io.visavis.core.objective;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/** What the bot asks about the objectives of one pair; empty where nothing is left to ask. */
final class AskCards {
    private final Words words;
    private final ObjectiveCards cards;
    private final ObjectiveButtons buttons;

    AskCards(Person reader) {
        this.words = Words.in(reader.language());
        this.cards = new ObjectiveCards(reader);
        this.buttons = new ObjectiveButtons(words);
    }

    /** Asks a mentor to agree, or to say what they would change. */
    Optional<Message> agreement(List<Objective> ofOnePair) {
        List<Objective> waiting = waiting(ofOnePair);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        Objective first = waiting.get(0);
        message.heading(words.say("objective.ask.title", "count", waiting.size()));
        message.text(words.say("objective.ask.text", "name", first.parties().mentee(), "count", waiting.size()));
        waiting.forEach(objective -> {
            message.quote(objective.wording().title());
            message.facts(cards.wording(objective.wording()));
            message.buttons(buttons.answers(objective).toArray(Button[]::new));
        });
        return Optional.of(message.context(words.say("objective.ask.privacy")).build());
    }

    static List<Objective> waiting(List<Objective> ofOnePair) {
        return ofOnePair.stream()
                .filter(Objective::waitsForMentor)
                .filter(objective -> objective.standing().suggestion() == null)
                .toList();
    }

    /** Tells a manager what their mentor would change. */
    Optional<Message> suggestion(Objective objective) {
        String suggestion = objective.standing().suggestion();
        if (suggestion == null || !objective.waitsForMentor()) {
            return Optional.empty();
        }
        String id = Long.toString(objective.id());
        return Optional.of(new MessageBuilder()
                .heading(words.say("objective.suggestion.title", "name", cards.otherName(objective)))
                .quote(objective.wording().title())
                .text(words.say("objective.suggestion.text"))
                .quote(suggestion)
                .buttons(
                        Button.opening(words.say("objective.button.revise"), ObjectiveButtons.REVISE, id)
                                .primary(),
                        Button.opening(words.say("objective.button.levels"), ObjectiveButtons.LEVELS, id))
                .context(words.say("objective.suggestion.advice"))
                .build());
    }

    /** Asks one of a pair for the levels that they have not given yet. */
    Optional<Message> rating(List<Objective> ofOnePair, Moment moment, Rater rater) {
        List<Objective> left = unrated(ofOnePair, moment, rater);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder().heading(words.say("objective.rating.title." + moment.code()));
        message.text(words.say(
                "objective.rating.text." + rater.code(),
                "name",
                cards.otherName(left.get(0)),
                "paired",
                left.get(0).parties().mentor() == null ? "no" : "yes"));
        left.forEach(objective -> {
            message.quote(objective.wording().title());
            message.buttons(buttons.rate(objective).primary());
        });
        return Optional.of(
                message.context(words.say("objective.rating.privacy")).build());
    }

    static List<Objective> unrated(List<Objective> ofOnePair, Moment moment, Rater rater) {
        return ofOnePair.stream()
                .filter(Objective::canBeRated)
                .filter(objective -> objective.ratings().at(moment).by(rater) == null)
                .toList();
    }
}
