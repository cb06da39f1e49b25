package io.visavis.core.year;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random programme: people of many zones, pairs, and their sessions, some of them several on a mentor's day. */
final class Cast {
    private static final List<String> PLACES = List.of(
            "Asia/Kolkata IN",
            "America/Toronto CA-QC",
            "Europe/London GB-ENG",
            "Europe/Paris FR",
            "Australia/Lord_Howe AU-NSW",
            "Pacific/Auckland NZ");

    private final Random random;
    private final World world;
    private final World.Programme programme;
    private final LocalDate startsOn;
    private final LocalDate endsOn;
    private final int weeks;
    private final int perDay;
    private final int perWeek;
    private final Map<Long, Member> members = new LinkedHashMap<>();
    private final Map<Long, Agenda.Pair> pairs = new LinkedHashMap<>();
    private final Map<Long, Agenda.Pair> sessions = new LinkedHashMap<>();
    private final boolean undecided;
    private final Surroundings surroundings;
    private final long proposal;

    /** Someone of the programme, and when they may be written to. */
    record Member(
            long id,
            String email,
            String platform,
            boolean mentee,
            ZoneId zone,
            String region,
            LocalTime start,
            LocalTime end) {}

    /** @param lasts in weeks */
    Cast(World world, Surroundings surroundings, Random random, int mentees, int lasts) {
        this.surroundings = surroundings;
        this.world = world;
        this.random = random;
        this.startsOn = LocalDate.of(2026, 7, 1).plusDays(random.nextInt(365));
        this.endsOn = startsOn.plusDays(lasts * 7L - random.nextInt(7));
        this.weeks = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
        this.perDay = 1 + random.nextInt(3);
        this.perWeek = 3 + random.nextInt(6);
        String time = LocalTime.of(7, 0).plusMinutes(30L * random.nextInt(24)).toString();
        this.programme = world.programme("Vega")
                .runs(startsOn.toString(), endsOn.toString())
                .every(weeks, DayOfWeek.of(1 + random.nextInt(5)), time)
                .budget(perDay, perWeek);
        // Drawn apart, so that those who know the bot already live through the same course as ever.
        this.undecided = new Random(startsOn.toEpochDay()).nextBoolean();
        if (undecided) {
            programme.undecided();
        }
        List<World.Person> mentors = List.of(person("Mentor A", false), person("Mentor B", false));
        for (int i = 0; i < mentees; i++) {
            Enrolment.Pair pair = enrol(person("Manager " + i, true), mentors.get(i % mentors.size()), i);
            // The last one's dates are found in chat alone.
            if (i < mentees - 1) {
                meet(pair);
            }
        }
        supervise(mentors);
        Enrolment alone = programme.enrols(person("Manager alone", true));
        this.proposal = surroundings.proposal(alone, mentors.get(0));
    }

    /** The mentors meet every four weeks. */
    private void supervise(List<World.Person> mentors) {
        World.Person supervisor = person("Supervisor", false);
        programme.has(supervisor, "supervisor");
        List<Instant> meetings = startsOn.plusDays(10)
                .datesUntil(endsOn, Period.ofDays(28))
                .map(day -> day.atTime(9, 0).toInstant(ZoneOffset.UTC))
                .toList();
        surroundings.supervise(programme, supervisor, mentors, meetings);
    }

    private World.Person person(String name, boolean mentee) {
        String[] place = PLACES.get(random.nextInt(PLACES.size())).split(" ");
        LocalTime start = LocalTime.of(7, 0).plusMinutes(30L * random.nextInt(6));
        LocalTime end = start.plusHours(4 + random.nextInt(6));
        String platform = random.nextBoolean() ? "slack" : "teams";
        World.Person person = world.person(name)
                .livesIn(place[0], place[1])
                .works(start.toString(), end.toString())
                .on(platform)
                .speaks(random.nextBoolean() ? "en" : "fr");
        Member member =
                new Member(person.id(), person.email(), platform, mentee, ZoneId.of(place[0]), place[1], start, end);
        members.put(person.id(), member);
        return person;
    }

    private Enrolment.Pair enrol(World.Person mentee, World.Person mentor, int index) {
        Enrolment enrolment = programme.enrols(mentee);
        if (random.nextBoolean()) {
            enrolment.aimsAt("Decide sooner " + index);
        }
        enrolment.scaled(
                "Hand over " + index, programme.theme("Pace " + index), programme.competency("Delegating " + index));
        Enrolment.Pair pair = enrolment.mentoredBy(mentor, startsOn.toString());
        Instant since = startsOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        pairs.put(pair.id(), new Agenda.Pair(pair.id(), mentee.id(), mentor.id(), since));
        return pair;
    }

    private void meet(Enrolment.Pair pair) {
        Agenda.Pair agreed = pairs.get(pair.id());
        ZoneId zone = members.get(agreed.mentor()).zone();
        LocalDate day = startsOn;
        while (day.isBefore(endsOn)) {
            // Every second time on the same days for all, so that a mentor has several in a day.
            day = day.plusDays(random.nextBoolean() ? 14 : 10 + random.nextInt(12));
            LocalTime time = LocalTime.of(6, 0).plusMinutes(30L * random.nextInt(28));
            String start = day.atTime(time).atZone(zone).toInstant().toString();
            sessions.put(pair.session(start).id(), agreed);
        }
    }

    Instant dayBefore() {
        return startsOn.minusDays(3).atStartOfDay(ZoneId.of("UTC")).toInstant();
    }

    Instant dayAfter() {
        return endsOn.plusDays(8).atStartOfDay(ZoneId.of("UTC")).toInstant();
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int weeks() {
        return weeks;
    }

    int perDay() {
        return perDay;
    }

    int perWeek() {
        return perWeek;
    }

    List<Member> members() {
        return List.copyOf(members.values());
    }

    Member member(long personId) {
        return members.get(personId);
    }

    Member member(String email) {
        return members.values().stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody has been spoken to before the programme begins. */
    boolean undecided() {
        return undecided;
    }

    List<Agenda.Pair> pairs() {
        return List.copyOf(pairs.values());
    }

    /** Somebody to the manager who is alone, and the other way round. */
    void propose(Instant now) {
        surroundings.put(proposal, now);
    }

    /** Those of the file, and whose they are. */
    Map<Long, Agenda.Pair> sessions() {
        return sessions;
    }

    DebriefRule.Setting setting() {
        return new DebriefRule.Setting(Map.copyOf(members), perDay, perWeek, dayAfter());
    }

    @Override
    public String toString() {
        return startsOn + " to " + endsOn + " every " + weeks + " weeks, at most " + perDay + " a day and " + perWeek
                + " a week; " + members.values();
    }
}
