package io.visavis.server.contract;

import io.visavis.core.Enrolment;
import io.visavis.core.Footprint;
import io.visavis.core.World;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Member;
import io.visavis.server.local.LocalWorld;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A programme with someone in every role, and with all that may happen in one; everyone is on the same platform. */
final class Company implements Doors, AutoCloseable {
    private final Database database = TestDatabase.fresh();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2027-01-11T06:00:00Z"));
    private final World world = new World(database);
    private final String platform;
    private final List<World.Person> staff;
    private final World.Programme programme;
    private final LocalWorld open;

    Company(String platform) {
        this.platform = platform;
        World.Person director = person("Claire Director");
        World.Person supervisor = person("Sam Supervisor");
        World.Person referent = person("Rita Referent");
        World.Person mentor = person("Omar Mentor");
        World.Person inLine = person("Tom Mentor");
        World.Person manager = person("Lea Manager");
        World.Person subordinate = person("Paul Manager").reportsTo(inLine);
        List<World.Person> alone = List.of(person("Ines Manager"), person("Noor Manager"), person("Yann Manager"));
        this.staff = Stream.concat(
                        Stream.of(director, supervisor, referent, mentor, inLine, manager, subordinate), alone.stream())
                .toList();
        this.programme = world.programme("Vega")
                .runs("2027-01-18", "2027-03-14")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(9, 40)
                .directedBy(director)
                .has(supervisor, "supervisor")
                .has(referent, "referent");
        module();
        pair(manager, mentor);
        pair(subordinate, inLine);
        alone.forEach(programme.undecided()::enrols);
        programme.has(person("Uma Mentor"), "mentor");
        this.open = new LocalWorld(database, clock);
        open.open(0, Map.of());
    }

    private World.Person person(String name) {
        return world.person(name).on(platform).livesIn("Europe/Paris", "FR");
    }

    private void module() {
        database.jdbi().useHandle(h -> h.execute("""
                        insert into training_module (programme_id, code, name_en, name_fr, link, minutes, required, position)
                        values (?, 'listening', 'Listening', 'Écouter', 'https://learn.example/1', 60, false, 0)
                        """, programme.id()));
    }

    private void pair(World.Person manager, World.Person mentor) {
        Enrolment enrolment = programme.enrols(manager);
        enrolment.scaled("Aim of " + manager.name(), programme.theme("Pace"), programme.competency("Deciding"));
        Enrolment.Pair pair = enrolment.mentoredBy(mentor, "2027-01-04").withoutAgreement();
        pair.session("2027-01-05T13:00:00Z").held();
        pair.session("2027-01-12T13:00:00Z").held();
        pair.session("2027-01-28T13:00:00Z");
    }

    /** Everybody who has a part in it, the director first. */
    List<Wanderer> people() {
        String colleague = join("Quinn Colleague", "quinn@vega.example");
        List<Wanderer> people = new ArrayList<>();
        staff.forEach(person -> people.add(new Wanderer(standIn(), person.email(), colleague, people.size())));
        return people;
    }

    /** Somebody new of the same workspace. */
    private String join(String name, String email) {
        standIn().join(new Member(email, name, "en-GB", "Europe/Paris"));
        return email;
    }

    /** @return someone who joins the programme, without anything of their own in it yet */
    String joins(String name, String role) {
        World.Person person = person(name);
        programme.has(person, role);
        return join(name, person.email());
    }

    /** Another programme of the same workspace. @return those who have a part in it, but none in the first */
    List<String> neighbours() {
        World.Person director = person("Odette Director");
        World.Person supervisor = person("Otto Supervisor");
        World.Person mentor = person("Olga Mentor");
        World.Person manager = person("Oscar Manager");
        World.Programme other =
                world.programme("Elsewhere").directedBy(director).has(supervisor, "supervisor");
        other.enrols(manager).mentoredBy(mentor, "2027-01-04");
        return Stream.of(director, supervisor, mentor, manager)
                .map(person -> join(person.name(), person.email()))
                .toList();
    }

    /** @return someone with an account and no part in anything */
    String stranger() {
        return join("Nobody Known", "nobody@example.com");
    }

    Footprint footprint() {
        return Footprint.of(database.jdbi());
    }

    void until(String moment) {
        open.time().runUntil(Instant.parse(moment));
    }

    StandIn standIn() {
        return standIn(platform);
    }

    @Override
    public StandIn standIn(String of) {
        return open.standIn(of);
    }

    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + open.port() + path);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void close() {
        open.close();
        database.close();
    }
}
