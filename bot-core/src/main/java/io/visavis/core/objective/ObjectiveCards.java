package io.visavis.core.objective;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.objective.Ratings.Rating;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an objective looks like to one of its pair: whole, in brief, and how it stands. */
final class ObjectiveCards {
    private final Person reader;
    private final Words words;

    ObjectiveCards(Person reader) {
        this.reader = reader;
        this.words = Words.in(reader.language());
    }

    Rater side(Objective objective) {
        return objective.isOf(reader.id()) ? Rater.MENTEE : Rater.MENTOR;
    }

    /** All there is to it, with what the reader may do. */
    MessageBuilder whole(Objective objective, LocalDate today) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("objective.one"))
                .quote(objective.wording().title())
                .facts(facts(objective));
        standing(objective, message);
        return message.buttons(new ObjectiveButtons(words).of(objective, side(objective), today));
    }

    /** Its title, what it serves, how it stands, and a button for the rest. */
    void brief(Objective objective, MessageBuilder message) {
        lines(words, objective, message);
        standing(objective, message);
        message.buttons(Button.acting(
                words.say("objective.button.show"), ObjectiveButtons.SHOW, Long.toString(objective.id())));
    }

    /** Its title and what it serves. */
    static void lines(Words words, Objective objective, MessageBuilder message) {
        Wording wording = objective.wording();
        message.quote(wording.title());
        message.text(words.say(
                "objective.aim",
                "theme",
                wording.theme().name(words),
                "competency",
                wording.competency().name(words)));
    }

    private List<Fact> facts(Objective objective) {
        List<Fact> facts = new ArrayList<>(wording(objective.wording()));
        for (Moment moment : Moment.values()) {
            rating(objective, moment)
                    .ifPresent(said -> facts.add(new Fact(words.say("objective.fact." + moment.code()), said)));
        }
        return facts;
    }

    /** Everything that a mentor agrees to, beside the title. */
    List<Fact> wording(Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("objective.fact.aspiration"), wording.aspiration()));
        facts.add(new Fact(words.say("objective.fact.theme"), wording.theme().name(words)));
        facts.add(new Fact(
                words.say("objective.fact.competency"), wording.competency().name(words)));
        String indicator = wording.indicator();
        facts.add(new Fact(
                words.say("objective.fact.indicator"),
                indicator == null ? words.say("objective.not_worded") : indicator));
        if (wording.weight() > 1) {
            facts.add(new Fact(
                    words.say("objective.fact.weight"), words.say("objective.weight", "weight", wording.weight())));
        }
        facts.addAll(levels(words, wording.levels()));
        return facts;
    }

    /** One line for each level, the best first. */
    static List<Fact> levels(Words words, Levels levels) {
        return Levels.downwards().stream()
                .map(level -> new Fact(
                        words.say("objective.fact.level", "level", Levels.signed(level)),
                        levels.at(level).isBlank() ? words.say("objective.not_worded") : levels.at(level)))
                .toList();
    }

    /** Whether the reader has not told it yet. */
    boolean isUnrated(Objective objective, Moment moment) {
        return objective.ratings().at(moment).by(side(objective)) == null;
    }

    /** The other's level is told once both are known. */
    Optional<String> rating(Objective objective, Moment moment) {
        Rating rating = objective.ratings().at(moment);
        Rater side = side(objective);
        Integer own = rating.by(side);
        Integer others = rating.by(side == Rater.MENTEE ? Rater.MENTOR : Rater.MENTEE);
        if (own == null) {
            return others == null
                    ? Optional.empty()
                    : Optional.of(words.say("objective.rated.other", "name", otherName(objective)));
        } else if (others == null) {
            return Optional.of(words.say("objective.rated.own", "own", Levels.signed(own)));
        }
        return Optional.of(words.say(
                "objective.rated.both",
                "own",
                Levels.signed(own),
                "name",
                otherName(objective),
                "other",
                Levels.signed(others)));
    }

    String otherName(Objective objective) {
        return side(objective) == Rater.MENTOR
                ? objective.parties().mentee()
                : objective.parties().paired().map(Objective.Mentor::name).orElse(words.say("objective.a_mentor"));
    }

    /** A draft is seen to be one, and what a mentor suggests stands with it. */
    void standing(Objective objective, MessageBuilder message) {
        message.context(words.say("objective.standing." + standing(objective), standingArguments(objective)));
        String suggestion = objective.standing().suggestion();
        if (suggestion != null && objective.waitsForMentor()) {
            message.text(words.say("objective.suggested", "name", mentorName(objective)));
            message.quote(suggestion);
        }
    }

    private Object[] standingArguments(Objective objective) {
        Wording wording = objective.wording();
        return new Object[] {
            "levels",
            wording.levels().worded(),
            "indicator",
            wording.indicator() == null ? "no" : "yes",
            "name",
            mentorName(objective),
            "focus",
            objective.standing().inFocus() ? "yes" : "no"
        };
    }

    private String mentorName(Objective objective) {
        return objective.parties().paired().map(Objective.Mentor::name).orElse(words.say("objective.a_mentor"));
    }

    private static String standing(Objective objective) {
        State state = objective.standing().state();
        if (state != State.OPEN) {
            return state.name().toLowerCase(Locale.ROOT);
        } else if (!objective.wording().isComplete()) {
            return "draft";
        } else if (objective.parties().mentor() == null) {
            return "no_mentor";
        }
        return objective.standing().agreed() ? "agreed" : "waits";
    }
}
