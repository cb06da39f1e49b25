package io.visavis.core.session.absence;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.people.Person;
import io.visavis.core.session.absence.Absences.Pair;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Optional;

/** What an absence looks like to the mentor, their managers, a director, and whoever stands in. */
record AbsenceCards(Words words) {
    static final String STAND_IN = "session.stand_in";
    static final String STAND_IN_NOW = "session.stand_in_now";

    /** So many pairs have a button; the others have theirs once these are settled. */
    private static final int WITH_BUTTON = 5;

    static AbsenceCards of(Person reader) {
        return new AbsenceCards(Words.in(reader.language()));
    }

    String told(Absence absence) {
        return words.say("session.away.told", "from", words.day(absence.from()), "until", words.day(absence.until()));
    }

    /** To the mentor. */
    Message noted(Absence absence, Optional<Message> within) {
        MessageBuilder message = new MessageBuilder().text(told(absence)).text(words.say("session.away.noted"));
        within.ifPresent(
                lines -> message.strong(words.say("session.away.within.mentor")).message(lines));
        return message.buttons(
                        Button.opening(words.say("session.away.change"), AbsenceForm.ID, ""),
                        Button.acting(words.say("session.away.resume"), "settings.resume", ""))
                .build();
    }

    /** To a manager. */
    Message news(Pair pair, Absence absence, Optional<Message> within) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("session.away.title", "name", pair.mentor()))
                .context(words.pick(pair.programmeEn(), pair.programmeFr()))
                .text(days(pair, absence))
                .text(words.say("session.away.counts"));
        if (absence.isLong()) {
            message.text(words.say("session.away.long", "name", pair.mentor()));
        }
        within.ifPresent(
                lines -> message.strong(words.say("session.away.within.mentee")).message(lines));
        return message.build();
    }

    private String days(Pair pair, Absence absence) {
        return words.say(
                "session.away.days",
                "name",
                pair.mentor(),
                "from",
                words.day(absence.from()),
                "until",
                words.day(absence.until()));
    }

    /** To a director: names and days, and no more. */
    Message director(Absence absence, List<Pair> pairs) {
        Pair first = pairs.get(0);
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("session.away.title", "name", first.mentor()))
                .context(words.pick(first.programmeEn(), first.programmeFr()))
                .text(days(first, absence))
                .text(words.say("session.away.director", "name", first.mentor()));
        pairs.forEach(pair -> message.text("• " + pair.mentee()));
        return message.buttons(pairs.stream()
                        .limit(WITH_BUTTON)
                        .map(pair -> Button.acting(
                                words.say("session.standin.button", "name", pair.mentee()), STAND_IN, subject(pair)))
                        .toArray(Button[]::new))
                .build();
    }

    private static String subject(Pair pair) {
        return pair.programmeId() + ":" + pair.id();
    }

    Message confirm(Pair pair, Absence absence) {
        return new MessageBuilder()
                .heading(words.say("session.standin.title", "name", pair.mentor(), "mentee", pair.mentee()))
                .text(words.say(
                        "session.standin.what",
                        "name",
                        pair.mentor(),
                        "mentee",
                        pair.mentee(),
                        "from",
                        words.day(absence.from())))
                .text(words.say("session.standin.back", "name", pair.mentor()))
                .buttons(Button.acting(words.say("session.standin.yes"), STAND_IN_NOW, subject(pair)))
                .build();
    }

    Message settled(Pair pair, Absence absence) {
        return Message.of(
                words.say("session.standin.settled", "mentee", pair.mentee(), "from", words.day(absence.from())));
    }

    /** To a manager. */
    Message back(Pair pair) {
        return new MessageBuilder()
                .heading(words.say("session.back.title", "name", pair.mentor()))
                .context(words.pick(pair.programmeEn(), pair.programmeFr()))
                .text(words.say("session.back.mentee", "name", pair.mentor()))
                .build();
    }

    /** To whoever stood in. */
    Message thanks(Pair pair) {
        return new MessageBuilder()
                .heading(words.say("session.back.thanks", "mentee", pair.mentee()))
                .context(words.pick(pair.programmeEn(), pair.programmeFr()))
                .text(words.say("session.back.stood_in", "mentee", pair.mentee()))
                .build();
    }
}
