package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what one part of the files says of another, and reports what leads nowhere. */
final class References {
    private final Participants participants;
    private final Problems problems;
    private final Nearest nearest;

    References(Participants participants, Problems problems, Nearest nearest) {
        this.participants = participants;
        this.problems = problems;
        this.nearest = nearest;
    }

    /** The participant of an e-mail; empty when it is not known, which is reported. */
    Optional<Participant> person(Found<String> email) {
        Optional<Participant> person = participants.find(email);
        if (person.isEmpty() && participants.isComplete() && email.known().isPresent()) {
            String expected = "the e-mail of somebody in " + participants.file();
            Optional<String> suggestion = nearest.to(email.raw(), participants.emails());
            problems.add(email.place(), email.shown() + " is not a participant", expected, suggestion);
        }
        return person;
    }

    /** The same, and they must have the role. */
    Optional<Participant> person(Found<String> email, Role role) {
        Optional<Participant> person = person(email);
        if (person.isPresent() && person.get().roles().is(roles -> !roles.contains(role))) {
            String expected = "somebody with this role in " + participants.file();
            problems.add(email.place(), email.shown() + " is not a " + role.code(), expected);
        }
        return person;
    }

    /**
     * Reports a code that is not among those declared.
     *
     * @param what it stands for, such as "theme"
     */
    void code(Found<String> code, String what, Collection<String> declared) {
        if (code.is(c -> !declared.contains(c))) {
            String expected = declared.isEmpty() ? "one declared under its own key" : "one of the codes declared";
            Optional<String> suggestion = nearest.to(code.raw(), declared);
            problems.add(code.place(), code.shown() + " is not a known " + what, expected, suggestion);
        }
    }

    /** Reports each value that stood before; all must differ. */
    void different(List<Found<String>> values, String what) {
        Map<String, Found<String>> first = new HashMap<>();
        for (Found<String> value : values) {
            value.known().map(v -> first.putIfAbsent(v, value)).ifPresent(before -> {
                String at = before.place().file() + ":" + before.place().line();
                problems.add(value.place(), value.shown() + " stands at " + at + " already", "each " + what + " once");
            });
        }
    }
}
