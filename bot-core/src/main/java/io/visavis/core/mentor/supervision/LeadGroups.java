package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentor.supervision.Groups.Meeting;
import io.visavis.core.mentor.supervision.Requests.Request;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A supervisor's side: requests, groups, dates, attendance. A subject begins with the programme's id. */
public final class LeadGroups implements Talk {
    private final Groups groups;
    private final Ledgers ledgers;
    private final Requests requests;
    private final Clock clock;
    private final ChangeGroups change;

    public LeadGroups(Groups groups, Ledgers ledgers, Requests requests, Clock clock) {
        this.groups = groups;
        this.ledgers = ledgers;
        this.requests = requests;
        this.clock = clock;
        this.change = new ChangeGroups(groups, ledgers, clock);
    }

    /** All that a supervisor does in a programme. */
    public Message page(Viewer viewer, Membership membership) {
        long programme = membership.programmeId();
        long supervisor = viewer.person().id();
        return new GroupCards(viewer.person(), clock.instant())
                .page(
                        membership.name(Words.in(viewer.person().language())),
                        programme,
                        requests.pending(supervisor, programme),
                        groups.ledBy(supervisor, programme, clock.instant()),
                        ledgers.ofProgramme(programme, clock.instant()));
    }

    /** What waits for a supervisor in a programme: mentors who asked for time, and attendance; empty for nothing. */
    public Optional<Message> waiting(Viewer viewer, Membership membership) {
        long supervisor = viewer.person().id();
        GroupCards cards = new GroupCards(viewer.person(), clock.instant());
        MessageBuilder message = new MessageBuilder();
        List<Request> pending = requests.pending(supervisor, membership.programmeId());
        pending.forEach(request -> cards.request(request, message));
        List<Meeting> toMark = groups.ledBy(supervisor, membership.programmeId(), clock.instant()).stream()
                .flatMap(group -> group.meetings().stream())
                .filter(meeting -> meeting.hasBegun(clock.instant()) && !meeting.held())
                .toList();
        toMark.forEach(meeting -> cards.toMark(meeting, message));
        return pending.isEmpty() && toMark.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        String subject = pressed.value();
        Words words = Words.in(viewer.person().language());
        GroupForms forms = new GroupForms(words);
        return switch (pressed.action()) {
            case GroupCards.TAKE -> Optional.of(take(viewer, subject));
            case GroupCards.CANCEL -> Optional.of(cancel(viewer, subject));
            case GroupForms.NEW ->
                Optional.of(new Reply.OpenForm(forms.group(Long.parseLong(subject.split(":", 2)[0]), Map.of())));
            case GroupForms.DATE ->
                Optional.of(opened(viewer, change.group(viewer, subject).map(group -> forms.date(group, Map.of()))));
            case GroupForms.MEMBERS ->
                Optional.of(opened(
                        viewer,
                        change.group(viewer, subject)
                                .map(group -> forms.members(group, change.others(group), Map.of()))));
            case GroupForms.ATTENDANCE -> Optional.of(opened(viewer, change.attendance(viewer, subject)));
            default -> Optional.empty();
        };
    }

    private static Reply opened(Viewer viewer, Optional<Form> form) {
        return form.<Reply>map(Reply.OpenForm::new).orElseGet(() -> say(viewer, "mentor.gone"));
    }

    private Reply take(Viewer viewer, String id) {
        Optional<Request> request = id.matches("\\d{1,18}") ? requests.byId(Long.parseLong(id)) : Optional.empty();
        boolean taken = request.filter(asked -> viewer.sees(asked.programme())).isPresent()
                && requests.take(request.get().id(), viewer.person().id(), clock.instant());
        return taken
                ? new Reply.Replace(Message.of(Words.in(viewer.person().language())
                        .say("mentor.request.taken", "name", request.get().mentorName())))
                : say(viewer, "mentor.gone");
    }

    private Reply cancel(Viewer viewer, String subject) {
        boolean cancelled = change.meeting(viewer, subject)
                .filter(meeting -> groups.cancel(meeting.id(), viewer.person().id(), clock.instant()))
                .isPresent();
        return cancelled
                ? new Reply.Replace(
                        Message.of(Words.in(viewer.person().language()).say("mentor.meeting.cancelled")))
                : say(viewer, "mentor.gone");
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return change.submitted(viewer, submitted);
    }

    private static Reply say(Viewer viewer, String key) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say(key)));
    }
}
