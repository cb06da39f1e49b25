package io.visavis.core.status;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import io.visavis.core.chat.Place;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.people.jdbc.JdbcPeople;
import io.visavis.core.store.Database;
import io.visavis.core.workspace.jdbc.JdbcWorkspaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A programme in its twelfth week, in which one of each thing that status tells has happened. */
final class SampleWorld {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** A Tuesday. */
    static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    static final String REFLECTION = "canary-reflection";
    static final String CUE = "canary-cue";
    static final String ACTION = "canary-action";

    final World.Programme programme;
    final World.Person mentee;
    final World.Person mentor;

    SampleWorld(Database database) {
        World world = new World(database);
        programme = world.programme("Leading teams").inFrench("Diriger une équipe");
        mentor = world.person("Omar Haddad")
                .livesIn("Europe/Paris", "FR")
                .on("teams")
                .connected();
        mentee = world.person("Léa Petit").connected();
        World.Person silent = world.person("Élodie Roux").connected();
        Enrolment lea = programme.enrols(mentee).aimsAt("Delegate the quarterly review");
        Enrolment elodie = programme.enrols(silent);
        Enrolment ravi = programme.enrols(world.person("Ravi Iyer").connected());
        Enrolment zoe = programme.enrols(world.person("Zoe Adams"));
        Enrolment left = programme.enrols(world.person("Paul Left")).left();

        var onTrack = lea.mentoredBy(mentor, "2026-09-07");
        onTrack.session("2026-10-06T09:00:00Z").held();
        onTrack.session("2026-11-05T09:00:00Z").held();
        onTrack.session("2026-11-20T09:00:00Z").cancelled();
        onTrack.session("2026-12-03T09:00:00Z");
        var atRisk = elodie.mentoredBy(mentor, "2026-09-07");
        atRisk.session("2026-10-01T09:00:00Z").held();
        atRisk.session("2026-10-20T09:00:00Z");
        ravi.mentoredBy(world.person("Mary Jones").unreachable("blocked"), "2026-10-13")
                .session("2026-11-10T09:00:00Z")
                .notHeld();
        zoe.mentoredBy(world.person("Anne Legrand").connected(), "2026-11-16");
        left.mentoredBy(mentor, "2026-09-07").ended();

        for (Enrolment each : List.of(lea, elodie, ravi, left)) {
            each.checkIn("2026-10-12").answered(REFLECTION, "me").committed(CUE, ACTION);
        }
        checkIns(lea, elodie, ravi);
        programme.owes(mentor, "session_brief", "2026-11-04T09:00:00Z", "quarantined");
    }

    private static void checkIns(Enrolment lea, Enrolment elodie, Enrolment ravi) {
        for (String monday : List.of("2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16")) {
            lea.checkIn(monday).answered(REFLECTION, "mentor");
            elodie.checkIn(monday).missed();
            ravi.checkIn(monday).skipped();
        }
        String thisMonday = LocalDate.parse("2026-11-23").toString();
        lea.checkIn(thisMonday).answered(REFLECTION, "counts").committed(CUE, ACTION);
        elodie.checkIn(thisMonday).open();
        ravi.checkIn(thisMonday);
    }

    /** Someone as they act where all their programmes may be shown, in a zone of the test's choice. */
    static Viewer viewer(Database database, World.Person who, ZoneId zone) {
        Person person = new JdbcPeople(database.jdbi()).byId(who.id()).orElseThrow();
        Person there = new Person(
                person.id(),
                person.email(),
                person.name(),
                person.platform(),
                person.language(),
                zone,
                person.region(),
                person.workStart(),
                person.workEnd(),
                person.pause());
        return new Viewer(
                there,
                new JdbcWorkspaces(database.jdbi())
                        .shownTo(who.id(), new Place(person.platform(), "W1"))
                        .orElse(Set.of()));
    }
}
