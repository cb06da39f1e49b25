package io.visavis.core.session;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.objective.ObjectiveBrief;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the messages around a session look like, in the reader's language and zone. */
final class SessionCards {
    static final String WANT = "session.want";
    private static final int LISTENING_QUESTIONS = 10;

    private final PromptLibrary library;

    SessionCards(PromptLibrary library) {
        this.library = library;
    }

    Message brief(
            MentoringSession session,
            Preparation preparation,
            ComposeSessionMessage.Around around,
            Person mentor,
            Instant now) {
        Words words = Words.in(mentor.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say(
                        "session.brief.title", "name", session.mentee().name()))
                .context(programme(words, session))
                .facts(facts(words, session, preparation, mentor));
        String mentee = session.mentee().name();
        around.wish()
                .ifPresent(wish -> message.strong(words.say("session.brief.wish", "name", mentee))
                        .quote(wish));
        around.takeaway()
                .ifPresent(takeaway -> message.strong(words.say("session.takeaway.of", "name", mentee))
                        .quote(takeaway));
        kept(words, "session.brief.kept", preparation.kept(), message);
        SharedCards cards = new SharedCards(words, library);
        shared(cards, preparation, message);
        commitments(cards, preparation, message);
        handedOver(cards, preparation, message);
        ObjectiveBrief.addTo(message, preparation.objectives(), words);
        message.strong(words.say("session.brief.listening"))
                .text(words.say("session.listening." + (session.id() % LISTENING_QUESTIONS + 1)));
        return message.context(words.say("session.brief.privacy")).build();
    }

    private static List<Block.Fact> facts(
            Words words, MentoringSession session, Preparation preparation, Person reader) {
        List<Block.Fact> facts = new ArrayList<>(whenAndWhere(words, session, reader));
        String last = preparation
                .lastSession()
                .map(at -> words.say(
                        "session.brief.days",
                        "days",
                        ChronoUnit.DAYS.between(
                                at.atZone(reader.zone()).toLocalDate(),
                                session.startsAt().atZone(reader.zone()).toLocalDate())))
                .orElseGet(() -> words.say("session.brief.first"));
        facts.add(new Block.Fact(words.say("session.fact.last"), last));
        return facts;
    }

    private static List<Block.Fact> whenAndWhere(Words words, MentoringSession session, Person reader) {
        String moment = words.moment(session.startsAt().atZone(reader.zone()));
        String when = words.say(
                "session.fact.moment",
                "moment",
                moment,
                "minutes",
                session.length().toMinutes());
        Block.Fact at = new Block.Fact(words.say("session.fact.when"), Span.around(when, moment, session.startsAt()));
        return session.place().isBlank()
                ? List.of(at)
                : List.of(at, new Block.Fact(words.say("session.fact.where"), session.place()));
    }

    private static void shared(SharedCards cards, Preparation preparation, MessageBuilder message) {
        Words words = cards.words();
        message.strong(words.say("session.brief.shared"));
        if (preparation.shared().isEmpty()) {
            message.text(words.say("session.brief.nothing_shared"));
        }
        preparation.shared().forEach(answer -> cards.answer(message, answer));
        if (preparation.older() > 0) {
            message.text(words.say("session.brief.older", "count", preparation.older()));
        }
    }

    private static void commitments(SharedCards cards, Preparation preparation, MessageBuilder message) {
        Words words = cards.words();
        if (preparation.commitments().isEmpty() && preparation.closed().isEmpty()) {
            return;
        }
        message.strong(words.say("session.brief.commitments"));
        preparation.commitments().forEach(plan -> cards.plan(message, plan));
        for (Preparation.SharedPlan plan : preparation.closed()) {
            message.text(words.say("session.brief.closed", "plan", cards.ifThen(plan), "how", cards.standing(plan)));
        }
    }

    /** What was shared in other pairs and handed over to this one, once. */
    private static void handedOver(SharedCards cards, Preparation preparation, MessageBuilder message) {
        for (HandedOver handed : preparation.handedOver()) {
            message.divider()
                    .strong(cards.words().say("session.handed.title"))
                    .context(cards.words().say("session.handed.from", "name", handed.former()));
            cards.handedOver(message, handed);
        }
    }

    private static void kept(Words words, String title, List<String> notes, MessageBuilder message) {
        if (!notes.isEmpty()) {
            message.strong(words.say(title));
            notes.forEach(message::quote);
        }
    }

    /** @param notes what the manager kept for it themselves, whoever else may see it */
    Message reminder(MentoringSession session, Person mentee, List<String> notes, ComposeSessionMessage.Around around) {
        Words words = Words.in(mentee.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say(
                        "session.reminder.title", "name", session.mentor().name()))
                .context(programme(words, session))
                .facts(whenAndWhere(words, session, mentee));
        around.takeaway()
                .ifPresent(takeaway -> message.strong(words.say(
                                "session.takeaway.of", "name", session.mentor().name()))
                        .quote(takeaway));
        kept(words, "session.reminder.kept", notes, message);
        message.strong(words.say("session.reminder.question"));
        around.wish().ifPresentOrElse(message::quote, () -> message.text(words.say("session.reminder.advice")));
        String button = around.wish().isPresent() ? "session.want.change" : "session.want.button";
        return message.buttons(Button.opening(words.say(button), WANT, Long.toString(session.id())))
                .context(words.say(
                        "session.want.privacy", "name", session.mentor().name()))
                .build();
    }

    /** To each of the two, just before: with the way there. */
    Message soon(MentoringSession session, Person reader, Optional<String> wish) {
        Words words = Words.in(reader.language());
        MessageBuilder message = new MessageBuilder()
                .heading(words.say(
                        "session.soon.title",
                        "time",
                        words.time(session.startsAt().atZone(reader.zone()).toLocalTime()),
                        "name",
                        session.other(reader.id()).name()))
                .context(programme(words, session))
                .facts(whenAndWhere(words, session, reader));
        boolean asMentor = session.mentor().personId() == reader.id();
        wish.ifPresent(want -> message.strong(
                        asMentor
                                ? words.say(
                                        "session.brief.wish",
                                        "name",
                                        session.mentee().name())
                                : words.say("session.soon.wish"))
                .quote(want));
        join(session.place())
                .ifPresent(link -> message.buttons(
                        Button.linking(words.say("session.soon.join"), link).primary()));
        return message.build();
    }

    /** A place that is nothing but a link into the web. */
    private static Optional<URI> join(String place) {
        try {
            URI link = URI.create(place.strip());
            boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null ? Optional.of(link) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String programme(Words words, MentoringSession session) {
        return words.pick(session.programmeEn(), session.programmeFr());
    }
}
