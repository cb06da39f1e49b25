package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A local time is one that the clocks of its zone show. */
record CheckClocks(Problems problems) {

    void check(Found<LocalDateTime> at, Found<ZoneId> zone) {
        zone.known().ifPresent(known -> check(at, known));
    }

    private void check(Found<LocalDateTime> at, ZoneId zone) {
        ZoneOffsetTransition change =
                at.known().map(zone.getRules()::getTransition).orElse(null);
        if (change != null && change.isGap()) {
            String what = at.shown() + " does not exist in " + zone + ", where clocks go forward then";
            String expected =
                    "a time before %s or from %s on".formatted(change.getDateTimeBefore(), change.getDateTimeAfter());
            problems.add(at.place(), what, expected);
        }
    }
}
