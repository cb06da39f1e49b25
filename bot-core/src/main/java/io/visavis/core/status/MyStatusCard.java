package io.visavis.core.status;

import static java.time.temporal.ChronoUnit.DAYS;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The card a manager or a mentor gets about their own part. */
public final class MyStatusCard {
    private final MyStatus status;
    private final Words words;

    private MyStatusCard(MyStatus status, Words words) {
        this.status = status;
        this.words = words;
    }

    /** One's own status; a plain sentence for someone who takes part in nothing. */
    public static Message message(MyStatus status, Words words) {
        if (status.isEmpty()) {
            return Message.of(words.say("status.mine_none"));
        }
        return new MyStatusCard(status, words).addTo(new MessageBuilder()).build();
    }

    /** The mentor's part alone: their managers and how each stands; empty for someone who is no mentor. */
    public static Optional<Message> mentees(MyStatus status, Words words) {
        return status.asMentor().isEmpty()
                ? Optional.empty()
                : Optional.of(new MyStatusCard(status, words)
                        .mentors(new MessageBuilder())
                        .build());
    }

    /** What someone gets who asked for a programme that they do not direct: a plain no, then their own status. */
    public static Message instead(MyStatus status, Words words) {
        if (status.isEmpty()) {
            return Message.of(refusal(words));
        }
        MessageBuilder message = new MessageBuilder().text(refusal(words) + " " + words.say("status.mine_instead"));
        return new MyStatusCard(status, words).addTo(message).build();
    }

    /** Why someone who is no director of it is not told how a programme goes. */
    public static String refusal(Words words) {
        return words.say("status.refusal");
    }

    private MessageBuilder addTo(MessageBuilder message) {
        message.heading(words.say("status.mine"));
        for (MyStatus.AsMentee part : status.asMentee()) {
            message.spans(title("status.as_mentee", part.programme())).facts(facts(part));
        }
        return mentors(message);
    }

    private MessageBuilder mentors(MessageBuilder message) {
        for (MyStatus.AsMentor part : status.asMentor()) {
            message.spans(title("status.as_mentor", part.programme()));
            if (part.mentees().isEmpty()) {
                message.text(words.say("status.no_mentees"));
            } else {
                message.facts(part.mentees().stream().map(this::fact).toList());
            }
        }
        return message;
    }

    private List<Span> title(String key, ProgrammeDates programme) {
        Span title = Span.strong(words.say(key, "programme", programme.name(words)));
        if (!programme.beginsAfter(today())) {
            return List.of(title);
        }
        String begins = words.say("status.not_begun", "day", words.day(programme.startsOn()));
        return List.of(title, Span.plain("\n" + begins));
    }

    private List<Fact> facts(MyStatus.AsMentee part) {
        return List.of(
                fact(
                        "status.question",
                        words.say("status.question_" + part.thisWeek().name())),
                fact(
                        "status.participation",
                        words.say("status.participation_count", "asked", part.asked(), "answered", part.answered())),
                new Fact(words.say("status.next_session"), nextSession(part.nextSession())),
                fact("status.mentor", orElse(part.mentor(), "status.mentor_none")),
                fact("status.objective", orElse(part.objective(), "status.objective_none")));
    }

    private Fact fact(String label, String value) {
        return new Fact(words.say(label), value);
    }

    private List<Span> nextSession(@Nullable Instant at) {
        return List.of(at == null ? Span.plain(words.say("status.next_session_none")) : Span.moment(moment(at), at));
    }

    private String moment(Instant at) {
        return words.moment(at.atZone(status.zone()));
    }

    private String orElse(@Nullable String value, String key) {
        return value == null ? words.say(key) : value;
    }

    private Fact fact(MyStatus.MyMentee mentee) {
        List<String> about = List.of(answered(mentee), next(mentee.nextSession()), last(mentee.lastSession()));
        String value = Parts.joined(about, words);
        Instant next = mentee.nextSession();
        return new Fact(
                words.say("status.mentee", "name", mentee.name()),
                next == null ? List.of(Span.plain(value)) : Span.around(value, moment(next), next));
    }

    private String answered(MyStatus.MyMentee mentee) {
        return switch (mentee.thisWeek()) {
            case ANSWERED -> words.say("status.mentee_answered");
            case OPEN, SKIPPED, MISSED -> words.say("status.mentee_not_answered");
            case NONE, PLANNED -> words.say("status.mentee_not_asked");
        };
    }

    private String next(@Nullable Instant at) {
        return at == null ? words.say("status.mentee_no_next") : words.say("status.mentee_next", "moment", moment(at));
    }

    private String last(@Nullable Instant at) {
        if (at == null) {
            return words.say("status.mentee_no_last");
        }
        long days = DAYS.between(at.atZone(status.zone()).toLocalDate(), today());
        return words.say("status.mentee_last", "days", days);
    }

    private LocalDate today() {
        return status.now().atZone(status.zone()).toLocalDate();
    }
}
