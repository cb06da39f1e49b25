package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.MentorParts.Group;
import io.visavis.core.programme.imports.MentorParts.Meeting;
import io.visavis.core.programme.imports.MentorParts.Mentor;
import io.visavis.core.programme.imports.MentorParts.Module;
import io.visavis.core.programme.imports.MentorParts.Supervised;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Mentors, their training and their supervision groups name people and modules that there are, each once. */
record CheckMentors(References references, CheckClocks clocks, Problems problems) {

    void check(ProgrammeFile file) {
        List<Module> training = file.mentoring().training();
        references.different(training.stream().map(Module::code).toList(), "module's code");
        List<String> codes = training.stream()
                .map(module -> module.code().raw().toLowerCase(Locale.ROOT))
                .toList();
        List<Mentor> mentors = file.mentoring().mentors();
        references.different(mentors.stream().map(Mentor::email).toList(), "mentor");
        mentors.forEach(mentor -> mentor(mentor, codes));
        List<Group> groups = file.mentoring().groups();
        references.different(groups.stream().map(Group::code).toList(), "group's code");
        groups.forEach(this::group);
    }

    private void mentor(Mentor mentor, List<String> codes) {
        references.person(mentor.email(), Role.MENTOR);
        mentor.training().forEach(code -> references.code(code, "training module", codes));
        references.different(mentor.training(), "module");
        Set<LocalDate> days = new HashSet<>();
        for (Supervised supervised : mentor.supervision()) {
            Found<LocalDate> on = supervised.on();
            if (on.is(day -> !days.add(day))) {
                problems.add(on.place(), on.shown() + " stands here twice", "each day once, with all its minutes");
            }
        }
    }

    private void group(Group group) {
        references.person(group.supervisor(), Role.SUPERVISOR);
        references.different(group.mentors(), "mentor of a group");
        group.mentors().forEach(mentor -> references.person(mentor, Role.MENTOR));
        references.different(group.meetings().stream().map(Meeting::code).toList(), "meeting's code");
        group.meetings().forEach(meeting -> clocks.check(meeting.startsAt(), meeting.zone()));
    }
}
