package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Header;
import io.visavis.core.programme.imports.Parts.Pair;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.Parts.Session;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Each session is a pair's own, within the programme, at a time that its clocks show. */
record CheckSessions(References references, CheckClocks clocks, Problems problems) {

    void check(ProgrammeFile file) {
        references.different(file.sessions().stream().map(Session::code).toList(), "session's code");
        Set<List<String>> pairs = new HashSet<>();
        for (Pair pair : file.pairs()) {
            pairs.add(List.of(key(pair.mentee()), key(pair.mentor())));
        }
        for (Session session : file.sessions()) {
            pair(session, pairs);
            within(session.startsAt(), file.header());
            clocks.check(session.startsAt(), session.zone());
        }
    }

    private void pair(Session session, Set<List<String>> pairs) {
        boolean mentee = references.person(session.mentee()).isPresent();
        boolean mentor = references.person(session.mentor()).isPresent();
        if (mentee && mentor && !pairs.contains(List.of(key(session.mentee()), key(session.mentor())))) {
            String what = session.mentor().shown() + " is not the mentor of " + key(session.mentee());
            problems.add(session.mentor().place(), what, "a mentee and mentor who are one of the pairs");
        }
    }

    private static String key(Found<String> email) {
        return email.raw().toLowerCase(Locale.ROOT);
    }

    private void within(Found<LocalDateTime> startsAt, Header header) {
        LocalDateTime start = startsAt.value();
        LocalDate from = header.startsOn().value();
        LocalDate until = header.endsOn().value();
        if (start == null || from == null || until == null || until.isBefore(from)) {
            return;
        }
        LocalDate day = start.toLocalDate();
        if (day.isBefore(from) || day.isAfter(until)) {
            String what = startsAt.shown() + " is outside the programme";
            problems.add(startsAt.place(), what, "a day from " + from + " to " + until);
        }
    }
}
