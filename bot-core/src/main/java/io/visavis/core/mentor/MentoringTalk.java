package io.visavis.core.mentor;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "mentoring": each sees what concerns them. A mentor their hours, modules and dates; a supervisor their groups; a
 * director who waits and how each mentor stands; anyone where they may apply.
 */
public final class MentoringTalk implements Talk {
    private final Memberships memberships;
    private final MentoringParts parts;
    private final List<Talk> rooms;

    public MentoringTalk(Memberships memberships, MentoringParts parts) {
        this.memberships = memberships;
        this.parts = parts;
        this.rooms = List.of(parts.apply(), parts.review(), parts.training(), parts.own(), parts.groups());
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.MENTORING ? Optional.of(new Reply.Say(page(viewer, rest.strip()))) : Optional.empty();
    }

    /** @param named shows a director the mentors of that name alone; blank for everything */
    private Message page(Viewer viewer, String named) {
        List<Message> page = new ArrayList<>();
        List<Membership> held = memberships.seenBy(viewer);
        if (named.isBlank()) {
            parts.apply().pending(viewer).ifPresent(page::add);
            parts.own().ledger(viewer).ifPresent(page::add);
            parts.training().modules(viewer).ifPresent(page::add);
            held.stream()
                    .filter(membership -> membership.role() == Role.SUPERVISOR)
                    .forEach(membership -> page.add(parts.groups().page(viewer, membership)));
        }
        held.stream()
                .filter(membership -> membership.role() == Role.DIRECTOR)
                .forEach(membership -> page.add(directed(viewer, membership, named)));
        if (page.isEmpty() || named.isBlank()) {
            parts.apply().offer(viewer).ifPresent(page::add);
        }
        return page.isEmpty() ? Message.of(Words.in(viewer.person().language()).say("mentor.nothing")) : together(page);
    }

    private Message directed(Viewer viewer, Membership membership, String named) {
        Words words = Words.in(viewer.person().language());
        MessageBuilder message =
                new MessageBuilder().heading(words.say("mentor.directed", "programme", membership.name(words)));
        if (named.isBlank()) {
            parts.review().waiting(membership.programmeId(), viewer.person()).ifPresent(message::message);
        }
        return message.message(parts.mentors().of(membership.programmeId(), viewer.person(), named))
                .build();
    }

    private static Message together(List<Message> page) {
        MessageBuilder message = new MessageBuilder().message(page.get(0));
        page.stream().skip(1).forEach(part -> message.divider().message(part));
        return message.build();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return rooms().map(room -> room.pressed(viewer, pressed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return rooms().map(room -> room.submitted(viewer, submitted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<Talk> rooms() {
        return rooms.stream();
    }
}
