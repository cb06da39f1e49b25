package io.visavis.core.session.absence;

import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.session.absence.Absences.Pair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What begins and ends with an absence: the mentor's break, and the rest of a pair. Harmless however often it runs. */
public final class PlanAbsences {
    private static final Duration WORTH_TELLING = Duration.ofDays(14);

    private final Absences absences;
    private final People people;
    private final Clock clock;

    public PlanAbsences(Absences absences, People people, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    public void run() {
        absences.around(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .forEach(absence -> people.byId(absence.mentorId()).ifPresent(mentor -> hush(mentor, absence)));
        absences.resting().forEach(this::follow);
    }

    /** An absence that was told during another break is one as well, once it has begun. */
    private void hush(Person mentor, Absence absence) {
        Person.Pause pause = mentor.pause();
        boolean quiet = pause != null && !pause.until().isBefore(absence.until());
        if (absence.covers(clock.instant().atZone(mentor.zone()).toLocalDate()) && !quiet) {
            people.pause(mentor.id(), new Person.Pause(absence.from(), absence.until()));
        }
    }

    private void follow(Pair pair) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(pair.zone()).toLocalDate();
        Optional<Absence> absence = absences.ahead(pair.mentorId(), today);
        boolean away = absence.filter(known -> known.covers(today)).isPresent();
        if (pair.resting() && !away) {
            absences.resume(pair.id(), now, now.plus(WORTH_TELLING));
        } else if (!pair.resting() && away) {
            absences.rest(pair.id(), absence.orElseThrow().ends(pair.zone()), now);
        } else if (!pair.resting() && absence.isEmpty()) {
            absences.stay(pair.id());
        }
    }
}
