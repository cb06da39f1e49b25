package io.visavis.core.session.arrange;

import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.schedule.WorkingHours;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What a moment is for the other of a pair: worth saying where their clocks differ, or they are not at work. */
record TheirTime(Person other, WorkingCalendar calendar) {

    /** Empty where it is the same to both, within the other's working hours. */
    Optional<String> note(Instant at, ZoneId own, Words words) {
        ZonedDateTime theirs = at.atZone(other.zone());
        ZonedDateTime mine = at.atZone(own);
        // Their break is theirs alone to speak of.
        boolean working = calendar.isWorking(
                at, new WorkingHours(other.zone(), other.region(), other.workStart(), other.workEnd(), null));
        if (working && theirs.getOffset().equals(mine.getOffset())) {
            return Optional.empty();
        }
        String when = theirs.toLocalDate().equals(mine.toLocalDate())
                ? words.time(theirs.toLocalTime())
                : words.moment(theirs);
        String key = working ? "session.theirs" : "session.theirs.off";
        return Optional.of(words.say(key, "name", other.name(), "when", when));
    }
}
