package io.visavis.core.mentor.application;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.mentor.application.Application.Part;
import io.visavis.core.mentor.application.Application.State;
import io.visavis.core.mentor.application.Application.Turn;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an application looks like to its applicant and to a director, in the reader's language and zone. */
final class ApplicationCards {
    static final String APPLY = ApplicationForm.ID;
    static final String WITHDRAW = "mentor.withdraw";
    static final String ANSWER = "mentor.answer";
    static final String READ = "mentor.read";
    static final String REVIEW = ReviewForm.ID;

    private final Person reader;
    private final Words words;

    ApplicationCards(Person reader) {
        this.reader = reader;
        this.words = Words.in(reader.language());
    }

    /** To the applicant: it is with the directors. */
    Message sent(Application application) {
        return new MessageBuilder()
                .text(words.say("mentor.applied", "programme", programme(application)))
                .buttons(withdraw(application))
                .build();
    }

    /** To the applicant: where it stands. */
    MessageBuilder own(Application application, MessageBuilder message) {
        if (application.state() == State.ASKED) {
            message.strong(words.say("mentor.asked", "programme", programme(application)))
                    .quote(lastQuestion(application))
                    .buttons(answer(application), withdraw(application));
        } else {
            String day = day(application.appliedAt());
            message.text(words.say("mentor.pending", "programme", programme(application), "day", day))
                    .buttons(withdraw(application));
        }
        return message;
    }

    private Button answer(Application application) {
        return Button.opening(words.say("mentor.button.answer"), ANSWER, Long.toString(application.id()))
                .primary();
    }

    private Button withdraw(Application application) {
        return Button.acting(words.say("mentor.button.withdraw"), WITHDRAW, Long.toString(application.id()));
    }

    static String lastQuestion(Application application) {
        List<Turn> turns = application.turns();
        return turns.isEmpty() ? "" : turns.get(turns.size() - 1).question();
    }

    /** To the applicant, by itself: what a director said. */
    Message news(Application application) {
        MessageBuilder message = new MessageBuilder();
        if (application.state() == State.ASKED) {
            return own(application, message).build();
        }
        boolean accepted = application.state() == State.ACCEPTED;
        String key = accepted ? "mentor.accepted" : "mentor.not_now";
        String reason = application.reason();
        message.heading(words.say(key)).text(words.say(key + ".text", "programme", programme(application)));
        if (reason != null) {
            message.text(words.say("mentor.reason")).quote(reason);
        }
        return message.text(words.say(key + ".next")).build();
    }

    /** To a director, by itself: something is to be read. */
    Message toReview(Application application) {
        String key = application.turns().isEmpty() ? "mentor.received" : "mentor.answered";
        return new MessageBuilder()
                .text(words.say(key, "name", application.name(), "programme", programme(application)))
                .buttons(read(application.programme(), application.id(), application.name())
                        .primary())
                .build();
    }

    Button read(long programme, long id, String name) {
        return Button.acting(words.say("mentor.button.read", "name", name), READ, programme + ":" + id);
    }

    /** To a director: all that the applicant wrote. */
    Message whole(Application application) {
        MessageBuilder message = new MessageBuilder()
                .heading(words.say("mentor.application", "name", application.name()))
                .facts(List.of(
                        new Fact(words.say("mentor.fact.programme"), programme(application)),
                        new Fact(words.say("mentor.fact.applied"), day(application.appliedAt())),
                        new Fact(
                                words.say("mentor.fact.level"),
                                words.say("mentor.level." + application.level().code())),
                        new Fact(
                                words.say("mentor.fact.capacity"),
                                words.say("mentor.capacity", "count", application.capacity()))));
        for (Part part : Part.values()) {
            message.strong(words.say("mentor.apply." + part.code()))
                    .quote(application.parts().getOrDefault(part, ""));
        }
        for (Turn turn : application.turns()) {
            String answer = turn.answer();
            message.strong(words.say("mentor.question")).quote(turn.question());
            if (answer != null) {
                message.strong(words.say("mentor.answer")).quote(answer);
            }
        }
        return decide(application, message).build();
    }

    private MessageBuilder decide(Application application, MessageBuilder message) {
        if (application.state() == State.ASKED) {
            return message.context(words.say("mentor.waits_for_answer"));
        } else if (application.applicant() == reader.id()) {
            return message.context(words.say("mentor.own_application"));
        }
        String subject = application.programme() + ":" + application.id();
        return message.context(words.say("mentor.readers"))
                .buttons(Button.opening(words.say("mentor.button.review"), REVIEW, subject)
                        .primary());
    }

    private String programme(Application application) {
        return words.pick(application.programmeEn(), application.programmeFr());
    }

    private String day(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, reader.zone());
        return words.day(day);
    }
}
