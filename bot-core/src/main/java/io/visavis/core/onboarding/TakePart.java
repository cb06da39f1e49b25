package io.visavis.core.onboarding;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.onboarding.Participation.QuestionTime;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Lets each person say whether they take part, and change their mind; tells who sees what. */
public final class TakePart implements Talk {
    /** The act that is answered with who sees what; its button stands in the home. */
    public static final String PRIVACY = "home.privacy";

    private final Participations participations;
    private final People people;
    private final ChatPlatforms platforms;
    private final ComposeFirstContact firstContact;
    private final Function<Viewer, List<Button>> wayToHelp;
    private final Clock clock;
    private final FirstContactCards cards = new FirstContactCards();

    /** @param wayToHelp buttons that lead someone to help, if they have any */
    public TakePart(
            Participations participations,
            People people,
            ChatPlatforms platforms,
            ComposeFirstContact firstContact,
            Function<Viewer, List<Button>> wayToHelp,
            Clock clock) {
        this.participations = participations;
        this.people = people;
        this.platforms = platforms;
        this.firstContact = firstContact;
        this.wayToHelp = wayToHelp;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.PRIVACY ? Optional.of(new Reply.Say(privacy(viewer))) : Optional.empty();
    }

    private Message privacy(Viewer viewer) {
        return cards.privacy(choices(viewer), viewer.person(), wayToHelp.apply(viewer));
    }

    /** What is theirs to decide, of what may be shown where they look. */
    private List<Participation> choices(Viewer viewer) {
        return participations.of(viewer.person().id()).stream()
                .filter(Participation::isAChoice)
                .filter(one -> viewer.sees(one.programmeId()) && one.open(today(viewer.person())))
                .toList();
    }

    /** Whoever lets the bot in is told at once what they have not been told yet. */
    @Override
    public Optional<Message> joined(Viewer viewer) {
        Person person = viewer.person();
        List<Participation> untold = participations.of(person.id()).stream()
                .filter(one -> viewer.sees(one.programmeId()) && one.open(today(person)))
                .filter(one -> one.asked() == 0 && (one.undecided() || !one.isAChoice()))
                .toList();
        if (untold.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        for (Participation participation : untold) {
            message.message(cards.firstContact(participation, person));
            firstContact.told(participation, 0, person, clock.instant());
        }
        return Optional.of(message.build());
    }

    /** What waits for their decision. */
    public Optional<Message> atHome(Viewer viewer) {
        MessageBuilder message = new MessageBuilder();
        List<Participation> waiting =
                choices(viewer).stream().filter(Participation::undecided).toList();
        waiting.forEach(one -> message.message(cards.waiting(one, viewer.person())));
        return waiting.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (pressed.action().equals(PRIVACY)) {
            return Optional.of(new Reply.Say(privacy(viewer)));
        }
        Words words = Words.in(viewer.person().language());
        return switch (pressed.action()) {
            case FirstContactCards.JOIN -> of(viewer, pressed.value(), one -> open(one, viewer, pressed.from()));
            case FirstContactCards.LATER ->
                of(viewer, pressed.value(), one -> new Reply.Replace(cards.later(one, words)));
            case FirstContactCards.NO, FirstContactCards.WITHDRAW ->
                of(viewer, pressed.value(), one -> leave(one, words));
            case FirstContactCards.LEAVE ->
                of(viewer, pressed.value(), one -> new Reply.Say(cards.leaving(one, words)));
            case FirstContactCards.STAY ->
                of(viewer, pressed.value(), one -> new Reply.Replace(cards.staying(one, words)));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(FirstContactCards.JOIN)
                ? of(viewer, submitted.context(), one -> join(one, viewer, submitted))
                : Optional.empty();
    }

    /** Someone else's is not theirs to decide, and neither is what is over. */
    private Optional<Reply> of(Viewer viewer, String id, Function<Participation, Reply> act) {
        Optional<Participation> own = choices(viewer).stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
        return Optional.of(own.map(act)
                .orElseGet(() -> new Reply.Say(
                        Message.of(Words.in(viewer.person().language()).say("conversation.not_yours")))));
    }

    private Reply open(Participation participation, Viewer viewer, Account account) {
        return new Reply.OpenForm(form(participation, viewer.person(), account).form(Map.of()));
    }

    private JoinForm form(Participation participation, Person person, Account account) {
        return new JoinForm(participation, person, detected(account));
    }

    /** A platform that does not answer leaves the zone of the programme's file. */
    private Optional<ZoneId> detected(Account account) {
        try {
            Optional<ChatPlatform> platform = platforms.find(account.platform());
            Optional<Profile> profile = platform.isPresent() ? platform.get().profile(account) : Optional.empty();
            return profile.flatMap(known -> Optional.ofNullable(known.zone()))
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of);
        } catch (PlatformUnavailable e) {
            return Optional.empty();
        }
    }

    private Reply join(Participation participation, Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        Map<String, String> values = submitted.values();
        JoinForm form = form(participation, person, submitted.from());
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        settle(participation, person, values);
        participations.joins(participation, clock.instant());
        return new Reply.Replace(cards.joined(
                participations.byId(participation.id()).orElseThrow(),
                people.byId(person.id()).orElseThrow()));
    }

    /** What they left as it was is not made their own choice: the programme's file may still change it. */
    private void settle(Participation participation, Person person, Map<String, String> values) {
        Language language = Language.of(values.getOrDefault("language", "")).orElse(person.language());
        if (language != person.language()) {
            people.speak(person.id(), language);
        }
        ZoneId zone = ZoneId.of(values.getOrDefault("zone", person.zone().getId()));
        if (!zone.equals(person.zone())) {
            people.live(person.id(), zone);
        }
        QuestionTime question = participation.question();
        if (question != null) {
            int day = Integer.parseInt(Objects.requireNonNull(values.get("day")));
            LocalTime time = LocalTime.parse(Objects.requireNonNull(values.get("time")));
            if (!question.equals(new QuestionTime(day, time))) {
                people.reschedule(person.id(), day, time, null);
            }
        }
    }

    private Reply leave(Participation participation, Words words) {
        participations.leaves(participation, clock.instant());
        return new Reply.Replace(cards.declined(participation, words));
    }

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }
}
