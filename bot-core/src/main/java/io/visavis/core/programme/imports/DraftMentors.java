package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.draft.Mentoring;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Turns what the file says of mentors, in which nothing is wrong, into its part of the draft. */
final class DraftMentors {
    private DraftMentors() {}

    static Mentoring draft(MentorParts.Mentoring parts) {
        MentorParts.Rule rule = parts.rule();
        return new Mentoring(
                new Mentoring.Rule(
                        rule.practiceHours().get(),
                        rule.yearlyHours().get(),
                        rule.graceDays().get()),
                parts.training().stream().map(DraftMentors::module).toList(),
                parts.mentors().stream().map(DraftMentors::mentor).toList(),
                parts.groups().stream().map(DraftMentors::group).toList());
    }

    private static Mentoring.Module module(MentorParts.Module module) {
        Bilingual name =
                new Bilingual(module.name().en().get(), module.name().fr().get());
        return new Mentoring.Module(
                module.code().get(),
                name,
                module.link().get(),
                module.minutes().get(),
                module.required().get());
    }

    private static Mentoring.Mentor mentor(MentorParts.Mentor mentor) {
        return new Mentoring.Mentor(
                mentor.email().get(),
                mentor.selectedOn().get(),
                mentor.capacity().get(),
                all(mentor.training()),
                mentor.supervision().stream()
                        .map(had -> new Mentoring.Supervised(
                                had.on().get(), had.minutes().get()))
                        .toList());
    }

    private static Mentoring.Group group(MentorParts.Group group) {
        return new Mentoring.Group(
                group.code().get(),
                group.name().get(),
                group.supervisor().get(),
                all(group.mentors()),
                group.meetings().stream().map(DraftMentors::meeting).toList());
    }

    private static Mentoring.Meeting meeting(MentorParts.Meeting meeting) {
        return new Mentoring.Meeting(
                meeting.code().get(),
                instant(meeting.startsAt().get(), meeting.zone().get()),
                meeting.minutes().get(),
                meeting.place().get());
    }

    /** Where clocks go back, the earlier of the two moments. */
    static Instant instant(LocalDateTime at, ZoneId zone) {
        return ZonedDateTime.of(at, zone).toInstant();
    }

    private static List<String> all(List<Found<String>> found) {
        return found.stream().map(value -> value.get()).toList();
    }
}
