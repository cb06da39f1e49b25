package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentor.supervision.Groups.Group;
import io.visavis.core.mentor.supervision.Groups.Meeting;
import io.visavis.core.mentor.supervision.Groups.Member;
import io.visavis.core.people.Viewer;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What comes back from a supervisor's forms. Groups and meetings of others are not found. */
final class ChangeGroups {
    private static final Duration FURTHEST = Duration.ofDays(730);

    private final Groups groups;
    private final Ledgers ledgers;
    private final Clock clock;

    ChangeGroups(Groups groups, Ledgers ledgers, Clock clock) {
        this.groups = groups;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Their group that a subject names. */
    Optional<Group> group(Viewer viewer, String subject) {
        String[] parts = subject.split(":", 2);
        return parts.length == 2
                ? led(viewer, parts[0]).stream()
                        .filter(group -> Long.toString(group.id()).equals(parts[1]))
                        .findFirst()
                : Optional.empty();
    }

    /** The meeting of theirs that a subject names. */
    Optional<Meeting> meeting(Viewer viewer, String subject) {
        String[] parts = subject.split(":", 2);
        return parts.length == 2
                ? led(viewer, parts[0]).stream()
                        .flatMap(group -> group.meetings().stream())
                        .filter(meeting -> Long.toString(meeting.id()).equals(parts[1]))
                        .findFirst()
                : Optional.empty();
    }

    private List<Group> led(Viewer viewer, String programme) {
        return programme.matches("\\d{1,18}")
                ? groups.ledBy(viewer.person().id(), Long.parseLong(programme), clock.instant())
                : List.of();
    }

    List<Ledger> others(Group group) {
        Set<Long> members = group.members().stream().map(Member::id).collect(Collectors.toSet());
        return ledgers.ofProgramme(group.programme(), clock.instant()).stream()
                .filter(ledger -> !members.contains(ledger.mentor()))
                .toList();
    }

    Optional<Form> attendance(Viewer viewer, String subject) {
        Words words = Words.in(viewer.person().language());
        return meeting(viewer, subject)
                .filter(meeting -> meeting.hasBegun(clock.instant()))
                .map(meeting -> new GroupForms(words)
                        .attendance(
                                meeting,
                                members(viewer, meeting),
                                words.moment(meeting.startsAt()
                                        .atZone(viewer.person().zone()))));
    }

    private List<Member> members(Viewer viewer, Meeting meeting) {
        return group(viewer, meeting.programme() + ":" + meeting.group())
                .map(Group::members)
                .orElse(List.of());
    }

    Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return switch (submitted.form()) {
            case GroupForms.NEW -> Optional.of(create(viewer, submitted));
            case GroupForms.MEMBERS -> Optional.of(member(viewer, submitted));
            case GroupForms.DATE -> Optional.of(plan(viewer, submitted));
            case GroupForms.ATTENDANCE -> Optional.of(mark(viewer, submitted));
            default -> Optional.empty();
        };
    }

    private Reply create(Viewer viewer, Submitted submitted) {
        Words words = words(viewer);
        String name = submitted.values().getOrDefault("name", "").strip();
        long programme = Long.parseLong(submitted.context().split(":", 2)[0]);
        if (name.isEmpty() || name.length() > GroupForms.NAME_MAX || name.contains("\n")) {
            String error = words.say("mentor.error.name", "max", GroupForms.NAME_MAX);
            return new Reply.RejectFields(
                    new GroupForms(words).group(programme, submitted.values()), Map.of("name", error));
        }
        return groups.create(programme, viewer.person().id(), name)
                ? told(viewer, "mentor.group.created", name)
                : gone(viewer);
    }

    private Reply member(Viewer viewer, Submitted submitted) {
        Optional<Group> found = group(viewer, submitted.context());
        if (found.isEmpty()) {
            return gone(viewer);
        }
        Group group = found.get();
        String chosen = submitted.values().getOrDefault("member", "");
        long supervisor = viewer.person().id();
        boolean done = chosen.matches("add\\d{1,18}")
                ? groups.join(group.id(), supervisor, Long.parseLong(chosen.substring(3)))
                : chosen.matches("remove\\d{1,18}")
                        && groups.leave(group.id(), supervisor, Long.parseLong(chosen.substring(6)));
        Words words = words(viewer);
        return done
                ? told(viewer, "mentor.group.changed", group.name())
                : new Reply.RejectFields(
                        new GroupForms(words).members(group, others(group), submitted.values()),
                        Map.of("member", words.say("mentor.error.choose")));
    }

    private Reply plan(Viewer viewer, Submitted submitted) {
        Optional<Group> found = group(viewer, submitted.context());
        if (found.isEmpty()) {
            return gone(viewer);
        }
        Words words = words(viewer);
        Map<String, String> values = submitted.values();
        Map<String, String> errors = new HashMap<>();
        Optional<Instant> starts = starts(viewer, values.getOrDefault("starts", ""));
        if (starts.isEmpty()) {
            errors.put("starts", words.say("mentor.error.date"));
        }
        String minutes = values.getOrDefault("minutes", "");
        if (GroupForms.MINUTES.stream().noneMatch(n -> Integer.toString(n).equals(minutes))) {
            errors.put("minutes", words.say("mentor.error.choose"));
        }
        String place = values.getOrDefault("place", "").strip();
        if (place.isEmpty() || place.length() > GroupForms.PLACE_MAX) {
            errors.put("place", words.say("mentor.error.name", "max", GroupForms.PLACE_MAX));
        }
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(new GroupForms(words).date(found.get(), values), errors);
        }
        return groups.plan(
                        found.get().id(), viewer.person().id(), starts.orElseThrow(), Integer.parseInt(minutes), place)
                ? told(viewer, "mentor.date.planned", found.get().name())
                : gone(viewer);
    }

    /** A moment ahead, in the supervisor's own zone. */
    private Optional<Instant> starts(Viewer viewer, String local) {
        try {
            Instant starts = WorkingHours.of(viewer.person()).resolve(LocalDateTime.parse(local));
            Instant now = clock.instant();
            return Optional.of(starts).filter(at -> at.isAfter(now) && at.isBefore(now.plus(FURTHEST)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Reply mark(Viewer viewer, Submitted submitted) {
        Optional<Meeting> found =
                meeting(viewer, submitted.context()).filter(meeting -> meeting.hasBegun(clock.instant()));
        if (found.isEmpty()) {
            return gone(viewer);
        }
        Meeting meeting = found.get();
        Map<String, String> errors = new HashMap<>();
        for (Long member : meeting.members()) {
            String there = submitted.values().getOrDefault("m" + member, "");
            if (!there.equals("yes") && !there.equals("no")) {
                errors.put("m" + member, words(viewer).say("mentor.error.choose"));
            }
        }
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(
                    attendance(viewer, submitted.context()).orElseThrow(), errors);
        }
        Set<Long> there = meeting.members().stream()
                .filter(member -> "yes".equals(submitted.values().get("m" + member)))
                .collect(Collectors.toSet());
        return groups.attended(meeting.id(), viewer.person().id(), there, clock.instant())
                ? told(viewer, "mentor.attendance.marked", meeting.groupName())
                : gone(viewer);
    }

    private static Reply told(Viewer viewer, String key, String name) {
        return new Reply.Replace(Message.of(words(viewer).say(key, "name", name)));
    }

    private static Reply gone(Viewer viewer) {
        return new Reply.Say(Message.of(words(viewer).say("mentor.gone")));
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }
}
