package io.visavis.core.objective;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The answers that all parts of the talk about objectives give. */
record ObjectiveReplies(Objectives objectives, Clock clock) {

    static Reply say(Viewer viewer, String key) {
        return new Reply.Say(Message.of(words(viewer).say(key)));
    }

    static Reply notYours(Viewer viewer) {
        return say(viewer, "objective.not_yours");
    }

    static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }

    LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }

    /** The objective as it is now, in the place of what was acted upon. */
    Reply changed(Viewer viewer, long id) {
        return objectives
                .byId(id)
                .<Reply>map(objective -> new Reply.Replace(whole(viewer.person(), objective)))
                .orElseGet(() -> notYours(viewer));
    }

    Message whole(Person person, Objective objective) {
        return new ObjectiveCards(person).whole(objective, today(person)).build();
    }

    /** The form once more, as it would be opened now, with a word at one field. */
    static Reply outdated(Viewer viewer, Form form, String field) {
        return new Reply.RejectFields(form, Map.of(field, words(viewer).say("objective.error.outdated")));
    }
}
