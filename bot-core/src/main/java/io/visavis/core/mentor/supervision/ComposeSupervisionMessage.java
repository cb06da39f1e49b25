package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said of supervision by itself, as far as it is still so at the moment it leaves. */
public final class ComposeSupervisionMessage implements Composer {
    private static final int NAMED = 10;

    private final Ledgers ledgers;
    private final Groups groups;
    private final Requests requests;

    public ComposeSupervisionMessage(Ledgers ledgers, Groups groups, Requests requests) {
        this.ledgers = ledgers;
        this.groups = groups;
        this.requests = requests;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(
                MessageKind.SUPERVISION_REMINDER,
                MessageKind.SUPERVISION_DUE,
                MessageKind.SUPERVISION_FACTS,
                MessageKind.SUPERVISION_REQUEST,
                MessageKind.SUPERVISION_ANSWER);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Optional<Message> message = switch (owed.kind()) {
            case SUPERVISION_REMINDER -> reminder(owed, person, now);
            case SUPERVISION_DUE -> due(owed, person, now);
            case SUPERVISION_FACTS -> facts(owed, person, now);
            case SUPERVISION_REQUEST -> request(owed, person, now);
            case SUPERVISION_ANSWER -> answer(owed, person);
            default -> throw new IllegalArgumentException(owed.kind().code());
        };
        return message.<Composition>map(Composition.Send::new).orElseGet(() -> new Composition.Drop("no_longer_so"));
    }

    private Optional<Message> reminder(OwedMessage owed, Person person, Instant now) {
        Words words = Words.in(person.language());
        return groups.meeting(owed.subjectId())
                .filter(meeting -> meeting.moves() == owed.sequence() && !meeting.hasBegun(now))
                .filter(meeting -> meeting.members().contains(person.id()))
                .map(meeting -> new MessageBuilder()
                        .heading(words.say("mentor.reminder"))
                        .spans(OwnSupervision.sentence(meeting, person))
                        .text(words.say("mentor.reminder.advice"))
                        .build());
    }

    private Optional<Message> due(OwedMessage owed, Person person, Instant now) {
        Words words = Words.in(person.language());
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return ledgers.ofMentor(person.id(), now).stream()
                .filter(ledger -> ledger.programme() == owed.subjectId() && ledger.overdueSince() != null)
                .findFirst()
                .map(ledger -> {
                    String programme = words.pick(ledger.programmeEn(), ledger.programmeFr());
                    MessageBuilder message = new MessageBuilder()
                            .heading(words.say("mentor.due"))
                            .text(words.say(
                                    "mentor.due.text",
                                    "programme",
                                    programme,
                                    "hours",
                                    LedgerLines.hours(ledger.missingMinutes(today))));
                    OwnSupervision.warning(ledger, words).ifPresent(message::text);
                    groups.ahead(person.id(), now).stream()
                            .filter(meeting -> meeting.programme() == owed.subjectId())
                            .findFirst()
                            .ifPresent(meeting -> message.spans(OwnSupervision.sentence(meeting, person)));
                    return message.context(words.say("mentor.due.how")).build();
                });
    }

    private Optional<Message> facts(OwedMessage owed, Person person, Instant now) {
        Words words = Words.in(person.language());
        List<Ledger> overdue = ledgers.ofProgramme(owed.subjectId(), now).stream()
                .filter(ledger -> ledger.overdueSince() != null)
                .toList();
        if (overdue.isEmpty()) {
            return Optional.empty();
        }
        LedgerLines lines = new LedgerLines(words, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Ledger first = overdue.get(0);
        return Optional.of(new MessageBuilder()
                .heading(words.say("mentor.facts", "count", overdue.size()))
                .context(words.pick(first.programmeEn(), first.programmeFr()))
                .facts(overdue.stream()
                        .limit(NAMED)
                        .map(ledger ->
                                new Fact(words.say("mentor.list.name", "name", ledger.name()), lines.inShort(ledger)))
                        .toList())
                .text(words.say("mentor.facts.rule"))
                .context(words.say("mentor.facts.how"))
                .build());
    }

    private Optional<Message> request(OwedMessage owed, Person person, Instant now) {
        return requests.byId(owed.subjectId())
                .filter(request -> request.supervisor() == person.id() && !request.taken())
                .map(request -> new GroupCards(person, now)
                        .request(request, new MessageBuilder())
                        .context(Words.in(person.language()).say("mentor.request.readers"))
                        .build());
    }

    private Optional<Message> answer(OwedMessage owed, Person person) {
        return requests.byId(owed.subjectId())
                .filter(request -> request.mentor() == person.id())
                .map(request -> Message.of(
                        Words.in(person.language()).say("mentor.request.answered", "name", request.supervisorName())));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
