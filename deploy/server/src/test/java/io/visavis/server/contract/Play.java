package io.visavis.server.contract;

import io.visavis.core.Enrolment;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small programme before it begins, on a real database and behind a real web server: all that anyone does
 * comes in through signed requests, and all that they read went out to the stand-ins.
 */
final class Play implements Doors, AutoCloseable {
    static final String PROMPT = "2027-01-19T08:30:00Z";
    static final String NEXT_DAY = "2027-01-20T08:30:00Z";
    static final String WEEK_OVER = "2027-01-25T00:00:00Z";
    static final String NEXT_PROMPT = "2027-01-26T08:30:00Z";
    static final String BRIEF = "2027-01-27T13:00:00Z";
    static final String SESSION = "2027-01-28T13:00:00Z";
    static final String DEBRIEF = "2027-01-28T14:30:00Z";

    private final Database database = TestDatabase.fresh();
    private final VirtualClock clock = new VirtualClock(Instant.parse("2027-01-17T12:00:00Z"));
    private final World world = new World(database);
    private final String platform;
    private final World.Person manager;
    private final World.Person mentor;
    private final World.Person director;
    private final World.Programme programme;
    private final Enrolment enrolment;
    private final Enrolment.Pair pair;
    private World.@Nullable Person newcomer;
    private World.@Nullable Person newMentor;
    private World.@Nullable Person undecided;
    private World.@Nullable Person referent;
    private boolean socketMode;
    private @Nullable LocalWorld open;

    /** @param platform on which everyone is, unless it is said otherwise before the doors open */
    Play(String platform) {
        this.platform = platform;
        this.manager = person("Léa Petit");
        this.mentor = person("Omar Haddad");
        this.director = person("Claire Martin");
        this.programme = world.programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .directedBy(director);
        this.enrolment = programme.enrols(manager).aimsAt("Let others decide");
        this.pair = enrolment.mentoredBy(mentor, "2027-01-18");
        pair.session(SESSION);
    }

    private World.Person person(String name) {
        return world.person(name).on(platform).livesIn("Europe/Paris", "FR");
    }

    Play speaking(String language) {
        List.of(manager, mentor, director).forEach(person -> person.speaks(language));
        return this;
    }

    Play withMentorOn(String other) {
        mentor.on(other);
        return this;
    }

    /** Somebody enrols who has no mentor yet, and a mentor on another platform has room. */
    Play withNewcomers(String other) {
        newcomer = person("Ines Roy");
        newMentor = person("Tom Weiss").on(other);
        programme.has(newMentor, "mentor").enrols(newcomer);
        // the one who has a manager already is to keep out of it
        newcomer.reportsTo(mentor);
        return this;
    }

    /** Somebody enrols to whom the bot has not spoken yet. */
    Play withUndecided() {
        undecided = person("Nora Lind");
        programme.undecided().enrols(undecided);
        return this;
    }

    Actor undecided() {
        return actor(platform, Objects.requireNonNull(undecided).email());
    }

    Play withReferentOn(String other) {
        referent = person("Rita Blum").on(other);
        programme.has(referent, "referent");
        return this;
    }

    Actor referentOn(String other) {
        return actor(other, Objects.requireNonNull(referent).email());
    }

    /** The two have not agreed on how they work together. */
    Play withoutAgreement() {
        pair.withoutAgreement();
        return this;
    }

    /** The pair has met twice. */
    Play afterTwoSessions() {
        pair.session("2027-01-05T13:00:00Z").held();
        pair.session("2027-01-12T13:00:00Z").held();
        return this;
    }

    Actor newcomer() {
        return actor(platform, Objects.requireNonNull(newcomer).email());
    }

    Actor newMentorOn(String other) {
        return actor(other, Objects.requireNonNull(newMentor).email());
    }

    /** The manager gets another mentor. */
    void mentorBecomes(String name) {
        pair.ended();
        enrolment.mentoredBy(person(name), "2027-01-19");
    }

    /** The bot opens the connection to Slack itself. */
    Play throughSocketMode() {
        socketMode = true;
        return this;
    }

    /** Opens the doors: everyone has their account from here on. */
    Play begins() {
        LocalWorld opened = new LocalWorld(database, clock, socketMode);
        open = opened;
        opened.open(0, Map.of());
        return this;
    }

    private LocalWorld open() {
        if (open == null) {
            begins();
        }
        return Objects.requireNonNull(open);
    }

    Actor manager() {
        return actor(platform, manager.email());
    }

    /** The manager, who has an account on the other platform as well. */
    Actor managerToo(String other) {
        open().standIn(other).join(new Member(manager.email(), manager.name(), "en-GB", "Europe/Paris"));
        return actor(other, manager.email());
    }

    Actor mentor() {
        return actor(platform, mentor.email());
    }

    Actor mentorOn(String other) {
        return actor(other, mentor.email());
    }

    Actor director() {
        return actor(platform, director.email());
    }

    /** Someone with an account in the workspace, and no part in any programme. */
    Actor stranger(String locale) {
        standIn().join(new Member("nobody@example.com", "Nobody Known", locale, "Europe/Paris"));
        return actor(platform, "nobody@example.com");
    }

    private Actor actor(String on, String email) {
        return new Actor(open().standIn(on), email);
    }

    StandIn standIn() {
        return open().standIn(platform);
    }

    @Override
    public StandIn standIn(String of) {
        return open().standIn(of);
    }

    @Override
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + open().port() + path);
    }

    @Override
    public Instant now() {
        return open().clock().instant();
    }

    void until(String moment) {
        open().time().runUntil(Instant.parse(moment));
    }

    /** The one text column of a query. */
    /** As if nothing had fallen due in between. */
    void clockTo(Instant moment) {
        clock.moveTo(moment);
    }

    void run(String sql) {
        database.jdbi().useHandle(h -> h.execute(sql));
    }

    List<String> column(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
        database.close();
    }
}
