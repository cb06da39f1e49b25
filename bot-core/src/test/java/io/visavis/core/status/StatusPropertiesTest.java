package io.visavis.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import io.visavis.core.status.jdbc.StatusTables;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in any world. A failing world is made again by its seed, which stands in the test's name. */
class StatusPropertiesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final World WORLD = new World(DATABASE);
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<String> ZONES = List.of("Europe/Paris", "America/Toronto", "Asia/Kolkata", "UTC");

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static long[] seeds() {
        return new Random(20261124).longs(25).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_figures_add_up(long seed) {
        Random random = new Random(seed);
        World.Programme programme = randomProgramme(WORLD, random);
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        int sessionsDue = count(programme, DUE_SESSIONS);

        Status status = new ReadStatus(StatusTables.in(DATABASE.jdbi())).of(programme.id(), zone, NOW);

        assertThat(status.enrolled()).isEqualTo(count(programme, ENROLLED));
        assertThat(status.thisWeek().asked()).isBetween(status.thisWeek().answered(), status.enrolled());
        assertThat(status.weeks())
                .hasSize(ReadStatus.WEEKS)
                .allSatisfy(w -> assertThat(w.answered()).isBetween(0, w.asked()));
        assertThat(status.reachableManagers()).isLessThanOrEqualTo(status.enrolled());
        assertThat(status.reachableMentors()).isLessThanOrEqualTo(status.mentors());
        assertThat(status.sessions().plannedToDate()).isEqualTo(sessionsDue);
        assertThat(status.pairs()).hasSize(count(programme, PAIRS));
        assertThat(status.pairs(Standing.Ended.class)).isEqualTo(count(programme, ENDED_PAIRS));
        assertThat(status.pairs().size())
                .isEqualTo(status.pairs(Standing.OnTrack.class)
                        + status.pairs(Standing.TooEarly.class)
                        + status.pairs(Standing.AtRisk.class)
                        + status.pairs(Standing.Ended.class));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_card_can_always_be_read_aloud(long seed) {
        World.Programme programme = randomProgramme(WORLD, new Random(seed));
        Status status =
                new ReadStatus(StatusTables.in(DATABASE.jdbi())).of(programme.id(), ZoneId.of("Europe/Paris"), NOW);

        for (Language language : Language.values()) {
            String plain = StatusCard.message(status, Words.in(language)).plainText();
            assertThat(plain).doesNotContain("NaN", "null", "{", "}", "\n\n");
        }
    }

    private static final String ENROLLED =
            "select count(*) from enrolment e where e.programme_id = :programme and e.active";

    private static final String PAIRS =
            "select count(*) from mentorship m join enrolment e on e.id = m.enrolment_id where e.programme_id = :programme";

    private static final String ENDED_PAIRS = PAIRS + " and not (m.active and e.active)";

    private static final String DUE_SESSIONS = """
            select count(*) from mentoring_session s
            join mentorship m on m.id = s.mentorship_id join enrolment e on e.id = m.enrolment_id
            where e.programme_id = :programme and s.state <> 'cancelled'
              and s.starts_at <= timestamptz '2026-11-24 15:00Z' - s.minutes * interval '1 minute'
            """;

    private static int count(World.Programme programme, String sql) {
        return DATABASE.jdbi()
                .withHandle(h -> h.createQuery(sql)
                        .bind("programme", programme.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private static World.Programme randomProgramme(World world, Random random) {
        var programme = world.programme("Random");
        List<World.Person> mentors = List.of(randomPerson(world, random), randomPerson(world, random));
        for (int i = random.nextInt(8); i > 0; i--) {
            Enrolment enrolment = programme.enrols(randomPerson(world, random));
            for (int week = 0; week < 10; week++) {
                randomCheckIn(enrolment, MONDAY.minusWeeks(week).toString(), random);
            }
            if (random.nextInt(4) > 0) {
                LocalDate since = MONDAY.minusDays(random.nextInt(70) - 3);
                randomSessions(enrolment.mentoredBy(mentors.get(random.nextInt(2)), since.toString()), random);
            }
            if (random.nextInt(6) == 0) {
                enrolment.left();
            }
        }
        return programme;
    }

    private static World.Person randomPerson(World world, Random random) {
        World.Person person = world.person("Person " + random.nextInt(1000));
        return switch (random.nextInt(5)) {
            case 0 -> person;
            case 1 -> person.unreachable("blocked");
            case 2 -> person.on("teams").unreachable("deactivated");
            default -> person.connected();
        };
    }

    private static void randomCheckIn(Enrolment enrolment, String monday, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> enrolment.checkIn(monday);
            case 1 -> enrolment.checkIn(monday).open();
            case 2 -> enrolment.checkIn(monday).skipped();
            case 3, 4 -> enrolment.checkIn(monday).missed();
            case 5 -> enrolment.checkIn(monday).neverSent();
            case 6 -> enrolment.checkIn(monday).answered();
            default -> {}
        }
    }

    private static void randomSessions(Enrolment.Pair pair, Random random) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant start = NOW.plus(Duration.ofHours(random.nextInt(1800) - 1400));
            var session = pair.session(start.toString());
            switch (random.nextInt(4)) {
                case 0 -> session.held();
                case 1 -> session.notHeld();
                case 2 -> session.cancelled();
                default -> {}
            }
        }
        if (random.nextInt(6) == 0) {
            pair.ended();
        }
    }
}
