package io.visavis.core.closing;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.RewriteCard;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each of a pair looks back, and writes what they take away; the other's review is brought up to date by it. */
public final class CloseTogether implements Talk {
    private final Closings closings;
    private final ReadClosing read;
    private final People people;
    private final RewriteCard rewrite;
    private final Clock clock;

    public CloseTogether(Closings closings, ReadClosing read, People people, RewriteCard rewrite, Clock clock) {
        this.closings = closings;
        this.read = read;
        this.people = people;
        this.rewrite = rewrite;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.CLOSING ? Optional.of(new Reply.Say(reviews(viewer))) : Optional.empty();
    }

    private Message reviews(Viewer viewer) {
        Person person = viewer.person();
        Instant now = clock.instant();
        List<Message> open = closings.of(person.id(), viewer.programmes()).stream()
                .filter(pair -> pair.isOpen(today(person)))
                .map(pair -> read.review(pair, person, now))
                .toList();
        if (open.isEmpty()) {
            return Message.of(Words.in(person.language()).say("closing.none", "days", Closing.OPENS_DAYS_BEFORE));
        }
        MessageBuilder message = new MessageBuilder().message(open.get(0));
        open.stream().skip(1).forEach(more -> message.divider().message(more));
        return message.build();
    }

    private LocalDate today(Person person) {
        return clock.instant().atZone(person.zone()).toLocalDate();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(ClosingCards.WRITE)
                ? Optional.of(own(viewer, pressed.value())
                        .<Reply>map(pair -> new Reply.OpenForm(new ClosingForm(pair, viewer.person())
                                .form(ClosingForm.values(closings.takeaway(
                                        pair.mentorshipId(), viewer.person().id())))))
                        .orElseGet(() -> notYours(viewer)))
                : Optional.empty();
    }

    /** A pair of the viewer's that nears its end or has come to it. */
    private Optional<Closing> own(Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? closings.byId(Long.parseLong(id))
                        .filter(pair -> pair.isOf(viewer.person().id()) && viewer.sees(pair.programmeId()))
                        .filter(pair -> pair.isOpen(today(viewer.person())))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ClosingCards.WRITE)
                ? Optional.of(own(viewer, submitted.context())
                        .map(pair -> write(pair, viewer.person(), submitted.values()))
                        .orElseGet(() -> notYours(viewer)))
                : Optional.empty();
    }

    private Reply write(Closing pair, Person person, Map<String, String> values) {
        ClosingForm form = new ClosingForm(pair, person);
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        Instant now = clock.instant();
        closings.write(pair.mentorshipId(), person.id(), ClosingForm.takeaway(values), now);
        refreshOther(pair, person, now);
        return new Reply.Replace(read.review(pair, person, now));
    }

    private void refreshOther(Closing pair, Person writer, Instant now) {
        long other = pair.other(writer.id()).personId();
        closings.sentTo(pair.mentorshipId(), other).ifPresent(standing -> {
            Person reader = people.byId(other).orElseThrow();
            rewrite.of(reader, standing.place(), standing.message(), read.review(pair, reader, now));
        });
    }

    private static Reply notYours(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("closing.not_yours")));
    }
}
