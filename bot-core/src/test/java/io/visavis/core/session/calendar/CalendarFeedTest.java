package io.visavis.core.session.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Someone's own feed, from the card where its address is made. */
class CalendarFeedTest {
    private static final Pattern ADDRESS =
            Pattern.compile("https://mentoring\\.example/calendar/feed/([\\w-]{43})\\.ics");
    private static final Instant NOW = Instant.parse("2027-01-17T12:00:00Z");

    private final Stage stage = new Stage(NOW.toString());
    private final World world = stage.world();
    private final World.Person lea =
            world.person("Léa Petit").livesIn("Europe/Paris", "FR").speaks("fr");
    private final World.Person omar = world.person("Omar Haddad");

    @AfterEach
    void close() {
        stage.close();
    }

    private Enrolment.Pair pair() {
        return world.programme("Vega")
                .runs("2027-01-04", "2027-04-11")
                .enrols(lea)
                .mentoredBy(omar, "2027-01-04");
    }

    private Message presses(World.Person person, String action) {
        Reply reply = stage.conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, "", null));
        return reply instanceof Reply.Replace replaced ? replaced.message() : ((Reply.Say) reply).message();
    }

    private String makes(World.Person person) {
        Matcher address = ADDRESS.matcher(presses(person, "session.feed_new").plainText());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    private Optional<Ics> feed(String secret) {
        return stage.core().calendars().feed(secret).map(file -> Ics.of(file.text()));
    }

    @Test
    void the_address_is_shown_once_and_only_its_hash_is_kept() {
        pair();
        assertThat(stage.says(lea.email(), "séance agenda").plainText()).contains("pas encore d’adresse");

        String secret = makes(lea);

        Message again = stage.says(lea.email(), "séance agenda");
        assertThat(again.plainText()).contains("Vous en avez déjà une").doesNotContain("/calendar/feed/");
        assertThat(stage.column("select row_to_json(f)::text from calendar_feed f")
                        .get(0))
                .doesNotContain(secret);
        assertThat(stage.column("select encode(secret_hash, 'hex') from calendar_feed"))
                .containsExactly(java.util.HexFormat.of()
                        .formatHex(FeedSecret.hashOf(secret).orElseThrow()));
    }

    @Test
    void it_holds_all_from_ninety_days_back_and_what_was_cancelled() {
        Enrolment.Pair pair = pair();
        for (int days : new int[] {-91, -89, 3, 300}) {
            pair.session(NOW.plus(Duration.ofDays(days)).toString());
        }
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "update mentoring_session set state = 'cancelled' where starts_at = ?",
                        NOW.plus(Duration.ofDays(3))));

        Ics feed = feed(makes(lea)).orElseThrow();

        assertThat(feed.all("STATUS")).containsExactly("CONFIRMED", "CANCELLED", "CONFIRMED");
        assertThat(feed.all("SUMMARY")).containsOnly("Séance de mentorat avec Omar Haddad");
        assertThat(feed.head("METHOD")).contains("PUBLISH");
        assertThat(feed.head("X-WR-CALNAME")).contains("Séances de mentorat");
        assertThat(feed.head("REFRESH-INTERVAL")).contains("PT1H");
        assertThat(feed.head("X-PUBLISHED-TTL")).contains("PT1H");
    }

    @Test
    void a_new_address_ends_the_old_one_and_turning_it_off_ends_both() {
        pair();
        String first = makes(lea);
        String second = makes(lea);
        assertThat(feed(first)).isEmpty();
        assertThat(feed(second)).isPresent();

        assertThat(presses(lea, "session.feed_off").plainText()).contains("désactivé");

        assertThat(feed(second)).isEmpty();
        assertThat(stage.column("select person_id::text from calendar_feed")).isEmpty();
        assertThat(presses(lea, "session.feed_off").plainText()).contains("désactivé");
    }

    @Test
    void a_former_pair_still_stands_in_it_and_the_fingerprint_tells_a_change() {
        Enrolment.Pair pair = pair();
        pair.session("2027-01-05T13:00:00Z");
        String secret = makes(omar);
        pair.ended();
        String before = stage.core().calendars().feed(secret).orElseThrow().fingerprint();
        stage.clock().moveTo(NOW.plusSeconds(60));
        assertThat(stage.core().calendars().feed(secret).orElseThrow().fingerprint())
                .isEqualTo(before);

        stage.database().jdbi().useHandle(h -> h.execute("update mentoring_session set place = 'Room 2'"));

        assertThat(stage.core().calendars().feed(secret).orElseThrow().fingerprint())
                .isNotEqualTo(before);
        assertThat(feed(secret).orElseThrow().all("LOCATION")).containsExactly("Room 2");
    }

    @Test
    void what_was_asked_for_in_one_clients_workspace_holds_nothing_of_another_client() {
        World.Organisation here = world.organisation("Here")
                .uses("slack", stage.slack().account("x@x").workspace());
        World.Organisation there = world.organisation("There").uses("slack", "T0ELSEWHERE");
        World.Person zoe = world.person("Zoé Roy");
        world.programme("Ours")
                .of(here)
                .enrols(zoe)
                .mentoredBy(omar, "2027-01-04")
                .session("2027-01-28T13:00:00Z");
        world.programme("Theirs")
                .of(there)
                .enrols(lea)
                .mentoredBy(omar, "2027-01-04")
                .session("2027-01-29T13:00:00Z");

        assertThat(feed(makes(omar)).orElseThrow().all("SUMMARY")).containsExactly("Mentoring session with Zoé Roy");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobodys_feed_shows_a_session_of_others(long seed) {
        Random random = new Random(seed);
        List<World.Person> people = new ArrayList<>();
        Map<Long, TreeSet<String>> own = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            people.add(world.person("Person " + (char) ('A' + i)));
            own.put(people.get(i).id(), new TreeSet<>());
        }
        for (int programme = 0; programme < 3; programme++) {
            World.Programme of = world.programme("Programme " + programme).runs("2027-01-04", "2027-04-11");
            for (int mentee = 0; mentee < 3; mentee++) {
                World.Person mentor = people.get(3 + random.nextInt(3));
                Enrolment.Pair pair = of.enrols(people.get(mentee)).mentoredBy(mentor, "2027-01-04");
                for (int session = 0; session < random.nextInt(3); session++) {
                    Instant start = NOW.plus(Duration.ofHours(random.nextInt(4_000) - 1_000));
                    pair.session(start.toString());
                    for (World.Person either : List.of(people.get(mentee), mentor)) {
                        own.get(either.id()).add(uid());
                    }
                }
            }
        }

        for (World.Person person : people) {
            assertThat(feed(makes(person)).orElseThrow().all("UID"))
                    .as("seed %d, %s", seed, person.name())
                    .containsExactlyInAnyOrderElementsOf(own.get(person.id()));
        }
    }

    private String uid() {
        return stage.column("select uid || '@visavis' from mentoring_session order by id desc limit 1")
                .get(0);
    }
}
