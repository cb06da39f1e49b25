package io.visavis.core.objective;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The objectives that somebody sees: their own by programme, and those of the managers they accompany. */
final class ObjectiveList {
    private final Words words;
    private final ObjectiveCards cards;
    private final ObjectiveButtons buttons;

    ObjectiveList(Person reader) {
        this.words = Words.in(reader.language());
        this.cards = new ObjectiveCards(reader);
        this.buttons = new ObjectiveButtons(words);
    }

    /** @param frames where the reader may write */
    Message message(List<Objectives.Frame> frames, List<Objective> own, List<Objective> mentored) {
        if (frames.isEmpty() && mentored.isEmpty()) {
            return Message.of(words.say("objective.none"));
        }
        MessageBuilder message = new MessageBuilder();
        frames.forEach(frame -> {
            message.heading(frame.programme().name(words));
            own(frame, own, message);
        });
        byPair(mentored).forEach(pair -> {
            message.heading(words.say(
                    "objective.of",
                    "name",
                    pair.get(0).parties().mentee(),
                    "programme",
                    pair.get(0).parties().programme().name(words)));
            attainment(pair, words, message);
            pair.forEach(objective -> cards.brief(objective, message));
        });
        return message.build();
    }

    private void own(Objectives.Frame frame, List<Objective> own, MessageBuilder message) {
        List<Objective> here = own.stream()
                .filter(objective -> objective.parties().enrolmentId() == frame.enrolmentId())
                .toList();
        if (here.isEmpty()) {
            message.text(words.say("objective.none")).context(words.say("objective.how"));
        }
        attainment(here, words, message);
        here.forEach(objective -> cards.brief(objective, message));
        Button write = buttons.write(frame);
        message.buttons(here.isEmpty() ? write.primary() : write);
    }

    private static Collection<List<Objective>> byPair(List<Objective> mentored) {
        Map<Long, List<Objective>> pairs = mentored.stream()
                .collect(Collectors.groupingBy(
                        objective -> objective.parties().enrolmentId(), LinkedHashMap::new, Collectors.toList()));
        return pairs.values();
    }

    /** In plain words, at each moment at which it is known. */
    static void attainment(List<Objective> ofOnePair, Words words, MessageBuilder message) {
        for (Moment moment : Moment.values()) {
            Attainment.of(ofOnePair, moment).ifPresent(attained -> message.text(attained.said(moment, words)));
        }
    }

    /** A manager's open objectives at home; empty for somebody who is no manager. */
    Optional<Message> atHome(List<Objectives.Frame> frames, List<Objective> own) {
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        List<Objective> open = own.stream().filter(Objective::isOpen).toList();
        MessageBuilder message = new MessageBuilder().strong(words.say("objective.several"));
        open.forEach(objective -> {
            ObjectiveCards.lines(words, objective, message);
            cards.standing(objective, message);
        });
        if (open.isEmpty()) {
            message.text(words.say("objective.none"));
        }
        return Optional.of(message.buttons(open.isEmpty() ? buttons.write(frames.get(0)) : buttons.list())
                .build());
    }

    /** What waits for a mentor; empty for nothing. */
    Optional<Message> waiting(List<Objective> mentored) {
        List<Objective> waiting = AskCards.waiting(mentored);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = waiting.stream()
                .map(objective -> objective.parties().mentee())
                .distinct()
                .toList();
        String said = words.say("objective.home.waiting", "count", waiting.size(), "names", words.list(names));
        return Optional.of(
                new MessageBuilder().text(said).buttons(buttons.list()).build());
    }
}
