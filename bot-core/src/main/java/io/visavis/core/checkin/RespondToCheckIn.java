package io.visavis.core.checkin;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Cut;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a manager does with their question: answer, change, put off, skip. Each may be done twice with one effect. */
public final class RespondToCheckIn {
    private static final int DRAFT_MAX = 3000;

    private final CheckIns checkIns;
    private final PromptHistory history;
    private final PutOff putOff;
    private final Clock clock;
    private final CheckInCards cards;

    public RespondToCheckIn(
            CheckIns checkIns,
            PromptHistory history,
            Outbox outbox,
            WorkingCalendar calendar,
            PromptLibrary library,
            Clock clock) {
        this.checkIns = checkIns;
        this.history = history;
        this.putOff = new PutOff(checkIns, outbox, calendar);
        this.clock = clock;
        this.cards = new CheckInCards(library);
    }

    /** @return empty when the button is not one of a check-in's */
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Person person = viewer.person();
        return switch (pressed.action()) {
            case CheckInCards.ANSWER ->
                Optional.of(mine(viewer, pressed.value())
                        .map(checkIn -> open(person, checkIn))
                        .orElseGet(() -> notYours(person)));
            case CheckInCards.LATER ->
                Optional.of(mine(viewer, pressed.value())
                        .map(checkIn -> postpone(person, checkIn))
                        .orElseGet(() -> notYours(person)));
            case CheckInCards.LATER_AT ->
                Optional.of(mine(viewer, CheckInForm.checkInOf(pressed.value()))
                        .map(checkIn -> postpone(person, checkIn, CheckInCards.untilOf(pressed.value())))
                        .orElseGet(() -> notYours(person)));
            case CheckInCards.SKIP ->
                Optional.of(mine(viewer, pressed.value())
                        .map(checkIn -> skip(person, checkIn))
                        .orElseGet(() -> notYours(person)));
            case CheckInCards.GOOD, CheckInCards.POOR ->
                Optional.of(mine(viewer, pressed.value())
                        .map(checkIn -> tell(person, checkIn, pressed.action().equals(CheckInCards.GOOD)))
                        .orElseGet(() -> notYours(person)));
            case CheckInCards.LOOK ->
                Optional.of(mine(viewer, pressed.value())
                        .map(checkIn -> present(person, checkIn))
                        .orElseGet(Reply.Nothing::new));
            default -> Optional.empty();
        };
    }

    /** Whether it asks to see a card and changes nothing. */
    public static boolean merelyLooks(Pressed pressed) {
        return pressed.action().equals(CheckInCards.LOOK);
    }

    /** @return empty when the form is not a check-in's */
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        if (!submitted.form().equals(CheckInForm.ID)) {
            return Optional.empty();
        }
        return Optional.of(mine(viewer, CheckInForm.checkInOf(submitted.context()))
                .map(checkIn -> record(person, checkIn, submitted))
                .orElseGet(() -> notYours(person)));
    }

    /** The person's present questions as one message; empty when they have none. */
    public Optional<Message> questions(Viewer viewer) {
        Person person = viewer.person();
        List<Block> blocks = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (CheckIn checkIn : current(viewer)) {
            Message card = current(checkIn, person);
            if (!blocks.isEmpty()) {
                blocks.add(new Block.Divider());
            }
            blocks.addAll(card.blocks());
            plain.add(card.plainText());
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Message(blocks, String.join("\n\n", plain)));
    }

    /** Keeps what someone typed in chat and offers to record it; empty when no question of theirs is open. */
    public Optional<Message> offerToRecord(Viewer viewer, String typed) {
        Person person = viewer.person();
        List<CheckIn> open =
                current(viewer).stream().filter(CheckIn::awaitsResponse).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String kept = typed.substring(0, Cut.wholeCharacters(typed, DRAFT_MAX));
        Words words = Words.in(person.language());
        List<Button> buttons = new ArrayList<>();
        for (CheckIn checkIn : open) {
            checkIns.draft(checkIn.id(), kept, clock.instant());
            String label = open.size() == 1
                    ? words.say("checkin.offer.button")
                    : words.say("checkin.offer.button_for", "programme", cards.programmeName(checkIn, person));
            buttons.add(Button.opening(label, CheckInCards.ANSWER, Long.toString(checkIn.id()))
                    .primary());
        }
        String offer = words.say(
                "checkin.offer", "title", cards.wording(open.get(0), person).title());
        String whole = kept.length() < typed.length()
                ? offer + " " + words.say("checkin.offer.too_long", "max", DRAFT_MAX)
                : offer;
        return Optional.of(new Message(List.of(Block.Text.of(whole), new Block.Buttons(buttons)), whole));
    }

    private List<CheckIn> current(Viewer viewer) {
        return checkIns.current(viewer.person().id()).stream()
                .filter(checkIn -> viewer.sees(checkIn.programme().id()))
                .toList();
    }

    private Optional<CheckIn> mine(Viewer viewer, String id) {
        if (!id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return checkIns.byId(Long.parseLong(id))
                .filter(checkIn -> checkIn.personId() == viewer.person().id()
                        && viewer.sees(checkIn.programme().id())
                        && checkIn.promptCode() != null);
    }

    private Reply open(Person person, CheckIn checkIn) {
        return checkIn.latest()
                ? new Reply.OpenForm(new CheckInForm(checkIn, person, cards).form())
                : new Reply.Replace(cards.closed(checkIn, person));
    }

    private Reply record(Person person, CheckIn checkIn, Submitted submitted) {
        Map<String, String> values = submitted.values();
        CheckInForm form = new CheckInForm(checkIn, person, cards, submitted.context());
        Map<String, String> errors = form.errors(values, submitted.context());
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        boolean stored = checkIns.answer(checkIn, form.answer(values), clock.instant());
        return stored
                ? new Reply.Replace(cards.answered(fresh(checkIn), person))
                : new Reply.Replace(cards.closed(checkIn, person));
    }

    private Reply skip(Person person, CheckIn checkIn) {
        checkIns.skip(checkIn.id(), clock.instant());
        return present(person, checkIn);
    }

    private Reply postpone(Person person, CheckIn checkIn) {
        if (!checkIns.postpone(checkIn.id())) {
            return present(person, checkIn);
        }
        putOff.toNextDay(checkIn, person, clock.instant());
        // As it is owed, and not as it was just worked out: a second press, on another copy, adds nothing.
        return postponed(person, checkIn);
    }

    /** Once it was asked again it is not put off any more. */
    private Reply postpone(Person person, CheckIn checkIn, String until) {
        if (!checkIns.postpone(checkIn.id())) {
            return present(person, checkIn);
        }
        putOff.to(checkIn, person, until, clock.instant());
        return postponed(person, checkIn);
    }

    private Reply postponed(Person person, CheckIn checkIn) {
        Optional<Instant> at = checkIns.askedAgain(checkIn.id());
        boolean over = at.isEmpty() && checkIns.wasAskedAgain(checkIn.id());
        List<PutOff.Until> others = over
                ? List.of()
                : putOff.choices(checkIn, person, clock.instant()).stream()
                        .filter(choice -> !Optional.of(choice.at()).equals(at))
                        .toList();
        return new Reply.Replace(cards.postponed(fresh(checkIn), person, at, others));
    }

    private Reply tell(Person person, CheckIn checkIn, boolean good) {
        history.tell(checkIn.id(), good, clock.instant());
        return present(person, checkIn);
    }

    private Reply present(Person person, CheckIn checkIn) {
        CheckIn now = fresh(checkIn);
        if (now.postponed()
                && now.awaitsResponse()
                && checkIns.askedAgain(now.id()).isPresent()) {
            return postponed(person, now);
        }
        return new Reply.Replace(now.latest() ? current(now, person) : cards.closed(now, person));
    }

    private Message current(CheckIn checkIn, Person person) {
        return cards.current(checkIn, person, putOff.choices(checkIn, person, clock.instant()));
    }

    private CheckIn fresh(CheckIn checkIn) {
        return checkIns.byId(checkIn.id()).orElseThrow();
    }

    private static Reply notYours(Person person) {
        return new Reply.Say(Message.of(Words.in(person.language()).say("checkin.not_yours")));
    }

    /** The present card of a check-in, for the other places where it stands; empty when it is not this person's. */
    public Optional<Message> card(Viewer viewer, String subject) {
        return mine(viewer, CheckInForm.checkInOf(subject)).map(checkIn -> current(checkIn, viewer.person()));
    }

    /** Where the cards of a check-in stand in chat. */
    public List<StandingCard> placesOf(String subject) {
        return checkIns.cards(Long.parseLong(CheckInForm.checkInOf(subject)));
    }
}
