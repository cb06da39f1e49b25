package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.mentor.supervision.Groups.Group;
import io.visavis.core.mentor.supervision.Groups.Meeting;
import io.visavis.core.mentor.supervision.Requests.Request;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a supervisor sees: who asked for them, their groups by name with hours, and the dates. */
final class GroupCards {
    static final String TAKE = "supervision.take";
    static final String CANCEL = "supervision.cancel";
    private static final int DATES = 3;

    private final Person reader;
    private final Words words;
    private final Instant now;

    GroupCards(Person reader, Instant now) {
        this.reader = reader;
        this.words = Words.in(reader.language());
        this.now = now;
    }

    /** A mentor asks for time: their themes, in our words. */
    MessageBuilder request(Request request, MessageBuilder message) {
        List<String> themes = request.themes().stream()
                .map(theme -> words.say("mentor.theme." + theme.code()))
                .toList();
        return message.strong(words.say("mentor.request", "name", request.mentorName()))
                .text(String.join("\n", themes))
                .text(words.say(request.soon() ? "mentor.request.soon" : "mentor.request.group"))
                .buttons(Button.acting(words.say("mentor.button.take"), TAKE, Long.toString(request.id()))
                        .primary());
    }

    Message page(String programme, long id, List<Request> requests, List<Group> groups, List<Ledger> ledgers) {
        MessageBuilder message = new MessageBuilder().heading(words.say("mentor.groups", "programme", programme));
        requests.forEach(request -> request(request, message));
        groups.forEach(group -> group(group, ledgers, message));
        List<String> alone = ledgers.stream()
                .filter(ledger -> groups.stream().noneMatch(group -> isIn(group, ledger)))
                .map(Ledger::name)
                .toList();
        if (!alone.isEmpty()) {
            message.text(words.say("mentor.groups.others", "count", alone.size(), "names", words.list(alone)));
        }
        return message.buttons(Button.opening(words.say("mentor.button.group"), GroupForms.NEW, Long.toString(id)))
                .context(words.say("mentor.groups.only"))
                .build();
    }

    private static boolean isIn(Group group, Ledger ledger) {
        return group.members().stream().anyMatch(member -> member.id() == ledger.mentor());
    }

    private void group(Group group, List<Ledger> ledgers, MessageBuilder message) {
        LedgerLines lines = new LedgerLines(words, LocalDate.ofInstant(now, ZoneOffset.UTC));
        message.strong(group.name());
        List<Fact> members = ledgers.stream()
                .filter(ledger -> isIn(group, ledger))
                .map(ledger -> new Fact(words.say("mentor.list.name", "name", ledger.name()), lines.inShort(ledger)))
                .toList();
        if (members.isEmpty()) {
            message.text(words.say("mentor.group.empty"));
        } else {
            message.facts(members);
        }
        dates(group, message);
        String subject = group.programme() + ":" + group.id();
        message.buttons(
                Button.opening(words.say("mentor.button.date"), GroupForms.DATE, subject),
                Button.opening(words.say("mentor.button.members"), GroupForms.MEMBERS, subject));
    }

    private void dates(Group group, MessageBuilder message) {
        List<Meeting> begun = new ArrayList<>();
        List<Meeting> ahead = new ArrayList<>();
        group.meetings().forEach(meeting -> (meeting.hasBegun(now) ? begun : ahead).add(meeting));
        begun.subList(Math.max(0, begun.size() - DATES), begun.size()).forEach(meeting -> marked(meeting, message));
        ahead.stream()
                .limit(DATES)
                .forEach(meeting -> message.spans(OwnSupervision.sentence(meeting, reader))
                        .buttons(Button.acting(words.say("mentor.button.cancel"), CANCEL, subject(meeting))));
    }

    /** A meeting whose attendance is still to be marked, with its group's name. */
    void toMark(Meeting meeting, MessageBuilder message) {
        message.strong(meeting.groupName());
        marked(meeting, message);
    }

    private void marked(Meeting meeting, MessageBuilder message) {
        String moment = words.moment(meeting.startsAt().atZone(reader.zone()));
        if (meeting.held()) {
            message.text(words.say(
                    "mentor.meeting.held",
                    "moment",
                    moment,
                    "count",
                    meeting.attended().size()));
        } else {
            message.text(words.say("mentor.meeting.to_mark", "moment", moment));
        }
        String label = meeting.held() ? "mentor.button.mark_again" : "mentor.button.mark";
        message.buttons(Button.opening(words.say(label), GroupForms.ATTENDANCE, subject(meeting)));
    }

    private static String subject(Meeting meeting) {
        return meeting.programme() + ":" + meeting.id();
    }
}
