package io.visavis.core.session.arrange;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.people.Person;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.calendar.CalendarLinks;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a session that was agreed looks like to each of the two, and what either may do with it. */
record ArrangedCards(Person reader, Words words, CalendarLinks calendar) {
    static final String MOVE = "session.move";
    static final String CANCEL = "session.cancel";
    static final String CANCEL_NOW = "session.cancel_now";

    ArrangedCards(Person reader, CalendarLinks calendar) {
        this(reader, Words.in(reader.language()), calendar);
    }

    /** To the one who accepted a date. */
    Message agreed(MentoringSession session) {
        return card(session, words.say("session.agreed.title", "name", other(session)));
    }

    /** To the one who proposed it. */
    Message accepted(MentoringSession session) {
        return card(session, words.say("session.accepted.title", "name", other(session)));
    }

    /** To the one who moved it. */
    Message moved(MentoringSession session) {
        return card(session, words.say("session.moved.title", "name", other(session)));
    }

    /**
     * To the other.
     *
     * @param before where it stood as they last knew it
     */
    Message news(MentoringSession session, Instant before) {
        if (before.equals(session.startsAt())) {
            return card(session, words.say("session.news.changed", "name", other(session)));
        }
        return movedFrom(session, before, words.say("session.news.moved", "name", other(session)));
    }

    Message movedFrom(MentoringSession session, Instant before, String title) {
        String was = moment(before);
        return new MessageBuilder()
                .heading(title)
                .context(programme(session))
                .facts(facts(session))
                .spans(Span.around(words.say("session.news.was", "moment", was), was, before))
                .buttons(buttons(session))
                .build();
    }

    Message card(MentoringSession session, String title) {
        return new MessageBuilder()
                .heading(title)
                .context(programme(session))
                .facts(facts(session))
                .buttons(buttons(session))
                .build();
    }

    private List<Block.Fact> facts(MentoringSession session) {
        String moment = moment(session.startsAt());
        String when = words.say(
                "session.fact.moment",
                "moment",
                moment,
                "minutes",
                session.length().toMinutes());
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(new Block.Fact(words.say("session.fact.when"), Span.around(when, moment, session.startsAt())));
        if (!session.place().isBlank()) {
            facts.add(new Block.Fact(words.say("session.fact.where"), session.place()));
        }
        return facts;
    }

    /** One of several: when, with whom, where. */
    Message line(MentoringSession session) {
        String place = session.place().isBlank() ? "" : "\n" + session.place();
        return new MessageBuilder()
                .spans(List.of(
                        Span.moment(moment(session.startsAt()), session.startsAt())
                                .strong(),
                        Span.plain("\n" + words.say("session.with", "name", other(session)) + place)))
                .buttons(buttons(session))
                .build();
    }

    private Button[] buttons(MentoringSession session) {
        String seen = session.id() + ":" + session.revision();
        List<Button> buttons = new ArrayList<>();
        calendar.button(session.id(), session.endsAt(), false, reader).ifPresent(buttons::add);
        buttons.add(Button.opening(words.say("session.button.move"), MOVE, seen));
        buttons.add(Button.acting(words.say("session.button.cancel"), CANCEL, seen));
        return buttons.toArray(Button[]::new);
    }

    /** Before it is cancelled: the other is told, and that cannot be taken back. */
    Message confirm(MentoringSession session) {
        String moment = moment(session.startsAt());
        return new MessageBuilder()
                .heading(words.say("session.cancel.title"))
                .spans(Span.around(
                        words.say("session.cancel.what", "name", other(session), "moment", moment),
                        moment,
                        session.startsAt()))
                .buttons(
                        Button.opening(
                                words.say("session.button.move_instead"),
                                MOVE,
                                session.id() + ":" + session.revision()),
                        Button.acting(
                                words.say("session.button.cancel_now"),
                                CANCEL_NOW,
                                session.id() + ":" + session.revision()))
                .build();
    }

    /** To the one who cancelled it. */
    Message cancelled(MentoringSession session) {
        return cancelled(session, "session.cancelled", session.startsAt());
    }

    /**
     * To the other.
     *
     * @param before where it stood as they last knew it
     */
    Message cancelledByOther(MentoringSession session, Instant before) {
        return cancelled(session, "session.news.cancelled", before);
    }

    Message cancelled(MentoringSession session, String key, Instant at) {
        String moment = moment(at);
        return new MessageBuilder()
                .heading(words.say(key + ".title", "name", other(session)))
                .context(programme(session))
                .spans(Span.around(words.say(key, "name", other(session), "moment", moment), moment, at))
                .buttons(afterCancelling(session))
                .build();
    }

    private Button[] afterCancelling(MentoringSession session) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(ProposeDates.button(words, session.mentorshipId()));
        calendar.button(session.id(), session.endsAt(), true, reader).ifPresent(buttons::add);
        return buttons.toArray(Button[]::new);
    }

    String other(MentoringSession session) {
        return session.other(reader.id()).name();
    }

    private String programme(MentoringSession session) {
        return words.pick(session.programmeEn(), session.programmeFr());
    }

    private String moment(Instant at) {
        return words.moment(at.atZone(reader.zone()));
    }
}
