package io.visavis.core.checkin;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Span;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a check-in looks like in chat, in each of its states. Answered cards do not repeat what was written. */
final class CheckInCards {
    static final String ANSWER = "checkin.answer";
    static final String LATER = "checkin.later";
    /** Another moment than the next day; its value is the check-in and one of the moments of {@link PutOff}. */
    static final String LATER_AT = "checkin.later_at";

    static final String SKIP = "checkin.skip";
    static final String GOOD = "checkin.good_question";
    static final String POOR = "checkin.poor_question";
    /** Shows the card as it is now, and changes nothing. */
    static final String LOOK = "checkin.look";

    private final PromptLibrary library;

    CheckInCards(PromptLibrary library) {
        this.library = library;
    }

    /**
     * The question, with what it asks and what may be done.
     *
     * @param later what it may be put off to
     */
    Message question(CheckIn checkIn, Person person, List<PutOff.Until> later) {
        return card(checkIn, person, "checkin.intro", later);
    }

    /** The question once more: the first or second reminder, or after it was put off. */
    Message again(CheckIn checkIn, Person person, String introKey, List<PutOff.Until> later) {
        return card(checkIn, person, introKey, later);
    }

    /** @param others what it may be put off to instead */
    Message postponed(CheckIn checkIn, Person person, Optional<Instant> until, List<PutOff.Until> others) {
        Words words = Words.in(person.language());
        List<Span> note = until.map(at -> {
                    String moment = words.moment(at.atZone(person.zone()));
                    return Span.around(words.say("checkin.postponed.until", "moment", moment), moment, at);
                })
                .orElseGet(() -> List.of(Span.plain(words.say("checkin.postponed.open"))));
        return settled(
                checkIn,
                person,
                note,
                Stream.concat(Stream.of(buttons(words, checkIn, false)), menu(words, checkIn, person, others).stream())
                        .toList());
    }

    /** The moments to choose from; empty where there is none. */
    private static List<Block> menu(Words words, CheckIn checkIn, Person person, List<PutOff.Until> moments) {
        List<Block.Choice> choices = moments.stream()
                .map(until -> choice(words, checkIn, person, until))
                .toList();
        return choices.isEmpty()
                ? List.of()
                : List.of(new Block.Menu(words.say("checkin.later.menu"), LATER_AT, choices));
    }

    private static Block.Choice choice(Words words, CheckIn checkIn, Person person, PutOff.Until until) {
        String label = until.code().equals(PutOff.HOURS)
                ? words.say("checkin.later.in_two_hours")
                : words.say(
                        "checkin.later.on", "moment", words.moment(until.at().atZone(person.zone())));
        return new Block.Choice(label, id(checkIn) + "/" + until.code());
    }

    /** The moment that a button's value names. */
    static String untilOf(String value) {
        return value.substring(value.indexOf('/') + 1);
    }

    Message skipped(CheckIn checkIn, Person person) {
        Words words = Words.in(person.language());
        Button after = Button.opening(words.say("checkin.button.after_all"), ANSWER, id(checkIn));
        return settled(
                checkIn,
                person,
                List.of(Span.plain(words.say("checkin.skipped"))),
                List.of(new Block.Buttons(List.of(after))));
    }

    /** With a quiet line on whether it was a good question. */
    Message answered(CheckIn checkIn, Person person) {
        Words words = Words.in(person.language());
        return new MessageBuilder()
                .message(answeredAtHome(checkIn, person))
                .context(words.say(
                        checkIn.good() == null
                                ? "checkin.good.ask"
                                : checkIn.good() ? "checkin.good.yes" : "checkin.good.no"))
                .blocks(List.of(new Block.Buttons(opinions(words, checkIn))))
                .build()
                .lookedAtBy(LOOK, id(checkIn));
    }

    /** One tap says it, one tap says the other. */
    private static List<Button> opinions(Words words, CheckIn checkIn) {
        Boolean good = checkIn.good();
        List<Button> buttons = new ArrayList<>();
        if (good == null || !good) {
            String key = good == null ? "checkin.button.good" : "checkin.button.good_after_all";
            buttons.add(Button.acting(words.say(key), GOOD, id(checkIn)));
        }
        if (good == null || good) {
            String key = good == null ? "checkin.button.poor" : "checkin.button.poor_after_all";
            buttons.add(Button.acting(words.say(key), POOR, id(checkIn)));
        }
        return buttons;
    }

    private Message answeredAtHome(CheckIn checkIn, Person person) {
        Words words = Words.in(person.language());
        Answer answer = Objects.requireNonNull(checkIn.answer());
        Instant at = Objects.requireNonNull(checkIn.respondedAt());
        String when = words.moment(at.atZone(person.zone()));
        String note = words.say("checkin.answered", "moment", when) + "\n" + seenBy(words, checkIn, answer.audience());
        Button edit = Button.opening(words.say("checkin.button.edit"), ANSWER, id(checkIn));
        return settled(checkIn, person, Span.around(note, when, at), List.of(new Block.Buttons(List.of(edit))));
    }

    /** Its week is over: nothing can be changed any more. */
    Message closed(CheckIn checkIn, Person person) {
        Words words = Words.in(person.language());
        return Message.of(
                words.say("checkin.closed", "title", wording(checkIn, person).title()));
    }

    /**
     * The card that fits its present state.
     *
     * @param later what it may be put off to
     */
    Message current(CheckIn checkIn, Person person, List<PutOff.Until> later) {
        return switch (checkIn.state()) {
            case ANSWERED -> answered(checkIn, person);
            case SKIPPED -> skipped(checkIn, person);
            case PLANNED, OPEN, MISSED -> question(checkIn, person, later);
        };
    }

    /** Its present state in a few lines: the question alone while it waits for an answer. */
    Message atHome(CheckIn checkIn, Person person) {
        if (!checkIn.awaitsResponse()) {
            return checkIn.state() == CheckIn.State.ANSWERED
                    ? answeredAtHome(checkIn, person)
                    : current(checkIn, person, List.of());
        }
        Words words = Words.in(person.language());
        return settled(
                checkIn,
                person,
                List.of(Span.plain(wording(checkIn, person).what())),
                List.of(buttons(words, checkIn, !checkIn.postponed())));
    }

    Wording wording(CheckIn checkIn, Person person) {
        return library.find(Objects.requireNonNull(checkIn.promptCode()))
                .orElseThrow()
                .in(person.language());
    }

    String programmeName(CheckIn checkIn, Person person) {
        return Words.in(person.language())
                .pick(checkIn.programme().nameEn(), checkIn.programme().nameFr());
    }

    static String seenBy(Words words, CheckIn checkIn, Audience audience) {
        CheckIn.Mentor reader = checkIn.reader();
        if (audience == Audience.MENTOR && reader != null) {
            return words.say("checkin.seen_by.mentor", "mentor", reader.name());
        }
        return words.say(audience == Audience.COUNTS ? "checkin.seen_by.counts" : "checkin.seen_by.me");
    }

    /** Heading, where it belongs, the commitment to look back on, three steps, buttons, who sees it. */
    private Message card(CheckIn checkIn, Person person, String introKey, List<PutOff.Until> later) {
        Words words = Words.in(person.language());
        Wording wording = wording(checkIn, person);
        String where = words.say(introKey, "programme", programmeName(checkIn, person), "week", weekNumber(checkIn));
        return new MessageBuilder()
                .heading(wording.title())
                .context(where)
                .blocks(lookBack(words, checkIn))
                .blocks(steps(words, wording))
                .blocks(List.of(buttons(words, checkIn, !checkIn.postponed())))
                .blocks(checkIn.postponed() ? List.of() : menu(words, checkIn, person, later))
                .context(words.say("checkin.privacy"))
                .build()
                .lookedAtBy(LOOK, id(checkIn));
    }

    static List<Block> steps(Words words, Wording wording) {
        return List.of(
                step(words.say("checkin.step.what"), wording.what()),
                step(words.say("checkin.step.so_what"), wording.soWhat()),
                step(words.say("checkin.step.now_what"), wording.nowWhat()));
    }

    private static Block step(String label, String question) {
        return new Block.Text(List.of(Span.strong(label), Span.plain("\n" + question)));
    }

    private static List<Block> lookBack(Words words, CheckIn checkIn) {
        List<AskedPlan> untold =
                checkIn.previous().stream().filter(AskedPlan::isUntold).toList();
        if (untold.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Commitment.Outcome before = untold.get(0).before();
        blocks.add(Block.Text.of(
                before == null
                        ? words.say("checkin.look_back")
                        : words.say(
                                "checkin.look_back.since", "told", words.say("commitment.outcome." + before.code()))));
        blocks.add(new Block.Quote(ifThen(words, untold.get(0).commitment())));
        if (untold.size() > 1) {
            blocks.add(Block.Text.of(words.say("checkin.look_back.more", "count", untold.size() - 1)));
        }
        return blocks;
    }

    static String ifThen(Words words, Commitment commitment) {
        return new IfThen(commitment.cue(), commitment.action()).in(words);
    }

    private static Block.Buttons buttons(Words words, CheckIn checkIn, boolean mayPostpone) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.opening(words.say("checkin.button.answer"), ANSWER, id(checkIn))
                .primary());
        if (mayPostpone) {
            buttons.add(Button.acting(words.say("checkin.button.later"), LATER, id(checkIn)));
        }
        buttons.add(Button.acting(words.say("checkin.button.skip"), SKIP, id(checkIn)));
        return new Block.Buttons(buttons);
    }

    private Message settled(CheckIn checkIn, Person person, List<Span> note, List<Block> buttons) {
        return new MessageBuilder()
                .heading(wording(checkIn, person).title())
                .context(programmeName(checkIn, person))
                .spans(note)
                .blocks(buttons)
                .build()
                .lookedAtBy(LOOK, id(checkIn));
    }

    private static long weekNumber(CheckIn checkIn) {
        LocalDate first = WorkingCalendar.week(checkIn.programme().startsOn());
        return ChronoUnit.WEEKS.between(first, checkIn.week()) + 1;
    }

    private static String id(CheckIn checkIn) {
        return Long.toString(checkIn.id());
    }
}
