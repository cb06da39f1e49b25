package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Header;
import io.visavis.core.programme.imports.Parts.Pair;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One mentor for each mentee, outside their reporting line. A pair that stands already is not torn apart by a change of
 * the organisation chart: it is marked once the file is stored, and directors are told.
 *
 * @param standing whether a mentee and a mentor, by e-mail, are a pair before the import
 */
record CheckPairs(References references, ReportingLines lines, Predicate<List<String>> standing, Problems problems) {

    void check(List<Pair> pairs, Header header) {
        Map<String, Pair> first = new HashMap<>();
        for (Pair pair : pairs) {
            references.person(pair.mentee(), Role.MENTEE);
            references.person(pair.mentor(), Role.MENTOR);
            pair.mentee().known().map(mentee -> first.putIfAbsent(mentee, pair)).ifPresent(p -> second(pair, p));
            between(pair);
            header.endsOn().known().ifPresent(end -> since(pair, end));
        }
    }

    private void second(Pair pair, Pair before) {
        String at =
                before.mentee().place().file() + ":" + before.mentee().place().line();
        String mentor = before.mentor().known().orElse("another mentor");
        String what =
                "%s has %s as mentor already, at %s".formatted(pair.mentee().shown(), mentor, at);
        problems.add(pair.mentee().place(), what, "one mentor for each mentee");
    }

    private void between(Pair pair) {
        String mentee = pair.mentee().value();
        Found<String> mentor = pair.mentor();
        String email = mentor.value();
        if (mentee == null || email == null) {
            return;
        }
        if (mentee.equals(email)) {
            problems.add(mentor.place(), mentor.shown() + " is their own mentor", "somebody else");
            return;
        }
        Optional<List<String>> above = lines.up(mentee, email);
        Optional<List<String>> below = lines.up(email, mentee);
        if ((above.isPresent() || below.isPresent()) && standing.test(List.of(mentee, email))) {
            return;
        }
        above.ifPresent(way -> inLine(mentor, "above", mentee, way));
        below.ifPresent(way -> inLine(mentor, "below", mentee, way));
    }

    private void inLine(Found<String> mentor, String where, String mentee, List<String> way) {
        String what = "%s is %s %s in the reporting line (%s)"
                .formatted(mentor.shown(), where, mentee, String.join(" -> ", way));
        problems.add(mentor.place(), what, "a mentor outside the mentee's reporting line");
    }

    private void since(Pair pair, LocalDate end) {
        if (pair.since().is(end::isBefore)) {
            String what = pair.since().shown() + " is after the programme's end";
            problems.add(pair.since().place(), what, "a date not after " + end);
        }
    }
}
