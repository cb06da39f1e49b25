package io.visavis.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All combinations: the manager's and the mentor's platform, which organisations name a workspace, where people have
 * accounts, and whether two clients of one mentoring firm share a workspace. One mentor serves a manager of each
 * client. Every message must land in a place where it may go, the best one in which its person has an account, and
 * everything that is owed must arrive where such a place exists. Firms and clients that name workspaces alike live
 * beside each other in one world: what one of them names must serve none of the others.
 */
class RightPlaceTest {
    private static final int CLIENTS = 2;
    private static final String ELSEWHERE = "T-ELSEWHERE";

    /**
     * @param number tells it from the others
     * @param clientNames whether the clients name workspaces
     * @param mentorAt where the mentor has accounts: at home in the firm, as a guest of the clients, in both
     */
    record Case(
            int number,
            String managers,
            String mentor,
            boolean firmNames,
            boolean clientNames,
            MentorAt mentorAt,
            boolean shared) {
        String firm() {
            return "T-FIRM-" + number;
        }

        String client(int i) {
            return (shared ? "T-SHARED-" : "T-CLIENT" + i + "-") + number;
        }
    }

    enum MentorAt {
        HOME,
        CLIENTS,
        BOTH
    }

    /** Who plays a case. */
    private record Cast(World.Person mentor, List<World.Person> managers) {}

    private static List<Case> cases(boolean firmNames, boolean clientNames) {
        List<Case> all = new ArrayList<>();
        for (String managers : List.of("slack", "teams")) {
            for (String mentor : List.of("slack", "teams")) {
                for (MentorAt at : MentorAt.values()) {
                    for (boolean shared : List.of(false, true)) {
                        all.add(new Case(all.size(), managers, mentor, firmNames, clientNames, at, shared));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void every_message_lands_where_it_may_and_is_complete(boolean firmNames, boolean clientNames) {
        try (Stage stage = new Stage("2027-01-18T07:00:00Z")) {
            Map<String, RecordingPlatform> platforms = Map.of(
                    "slack", stage.slack().inSeveral(), "teams", stage.teams().inSeveral());
            World world = stage.world();
            Map<Case, Cast> plays = new LinkedHashMap<>();
            for (Case play : cases(firmNames, clientNames)) {
                plays.put(play, cast(play, world, platforms));
            }
            stage.until("2027-01-22T18:00:00Z");
            plays.forEach((play, cast) -> check(play, cast, stage, platforms));
            assertThat(count(platforms, null))
                    .as("nobody else gets anything")
                    .isEqualTo(plays.values().stream()
                            .flatMap(cast -> Stream.concat(Stream.of(cast.mentor()), cast.managers().stream()))
                            .mapToLong(person -> count(platforms, person.email()))
                            .sum());
        }
    }

    private static long count(Map<String, RecordingPlatform> platforms, @Nullable String email) {
        return platforms.values().stream()
                .mapToLong(p -> (email == null ? p.seen() : p.seenBy(email)).size())
                .sum();
    }

    private static Cast cast(Case play, World world, Map<String, RecordingPlatform> platforms) {
        World.Organisation firm = world.organisation("Firm");
        if (play.firmNames()) {
            firm.uses("slack", play.firm()).uses("teams", play.firm());
        }
        World.Person mentor = world.person("Mentor")
                .livesIn("Europe/Paris", "FR")
                .on(play.mentor())
                .of(firm);
        // a workspace that nobody names knows everybody, and must see nothing
        platforms.values().forEach(p -> p.member(ELSEWHERE, mentor.email()));
        if (play.mentorAt() != MentorAt.CLIENTS) {
            platforms.get(play.mentor()).member(play.firm(), mentor.email());
        }
        List<World.Person> managers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            World.Organisation client = world.organisation("Client " + i);
            if (play.clientNames()) {
                client.uses("slack", play.client(i)).uses("teams", play.client(i));
            }
            World.Person manager = world.person("Manager " + i)
                    .livesIn("Europe/Paris", "FR")
                    .on(play.managers())
                    .of(client);
            platforms.values().forEach(p -> p.member(ELSEWHERE, manager.email()));
            platforms.get(play.managers()).member(play.client(i), manager.email());
            if (play.mentorAt() != MentorAt.HOME) {
                platforms.get(play.mentor()).member(play.client(i), mentor.email());
            }
            managers.add(manager);
            enrol(world, "Programme " + i, client, firm, manager, mentor);
        }
        return new Cast(mentor, managers);
    }

    private static void check(Case play, Cast cast, Stage stage, Map<String, RecordingPlatform> platforms) {
        Expected expected = new Expected(play);
        Stream.concat(Stream.of(cast.mentor()), cast.managers().stream())
                .flatMap(person -> platforms.values().stream().flatMap(p -> p.seenBy(person.email()).stream()))
                .forEach(seen -> assertThat(seen.workspace()).as("%s", play).isIn(expected.allowed()));
        for (int i = 0; i < CLIENTS; i++) {
            assertThat(places(platforms, cast.managers().get(i), "Programme " + i + " of " + play))
                    .as("%s", play)
                    .isEqualTo(expected.manager(i));
            assertThat(briefs(platforms, cast.mentor(), "Manager " + i))
                    .as("%s", play)
                    .isEqualTo(expected.mentor(i));
        }
        onlyItsOwnIsShown(stage, platforms.get(play.mentor()), cast.mentor(), play, expected);
    }

    private static void enrol(
            World world,
            String name,
            World.Organisation client,
            World.Organisation firm,
            World.Person manager,
            World.Person mentor) {
        Enrolment enrolment = world.programme(name)
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(6, 20)
                .of(client)
                .with(firm)
                .enrols(manager);
        enrolment.mentoredBy(mentor, "2027-01-18").session("2027-01-21T10:00:00Z");
    }

    /** Where a manager got their question and the reminder of their session. */
    private static Set<String> places(
            Map<String, RecordingPlatform> platforms, World.Person manager, String programme) {
        Set<String> places = new HashSet<>();
        platforms.forEach((code, platform) ->
                platform.seenBy(manager.email()).forEach(seen -> places.add(code + " " + seen.workspace())));
        long reminders = platforms.values().stream()
                .flatMap(platform -> platform.seenBy(manager.email()).stream())
                .filter(seen -> seen.message().plainText().contains("Mentor"))
                .count();
        assertThat(reminders > 0).as(programme + " is reminded of the session").isEqualTo(!places.isEmpty());
        return places;
    }

    private static Set<String> briefs(Map<String, RecordingPlatform> platforms, World.Person mentor, String manager) {
        Set<String> places = new HashSet<>();
        platforms.forEach((code, platform) -> platform.seenBy(mentor.email()).stream()
                .filter(seen -> seen.message().plainText().contains(manager))
                .forEach(seen -> places.add(code + " " + seen.workspace())));
        return places;
    }

    /** In each workspace in which the mentor has an account, "session" tells of that place's programmes alone. */
    private static void onlyItsOwnIsShown(
            Stage stage, RecordingPlatform platform, World.Person mentor, Case play, Expected expected) {
        for (String workspace : Set.copyOf(List.of(play.firm(), play.client(0), play.client(1), ELSEWHERE))) {
            Reply reply = stage.core()
                    .conversation()
                    .handle(new Inbound.Said(
                            platform.account(mentor.email(), workspace), "status", "r-" + workspace + play.number()));
            String text = ((Reply.Say) reply).message().plainText();
            for (int i = 0; i < CLIENTS; i++) {
                assertThat(text.contains("Programme " + i))
                        .as("%s in %s for %s: %s", "Programme " + i, workspace, play, text)
                        .isEqualTo(expected.shows(workspace, i));
            }
        }
    }

    /** What the rule says, in its own words. */
    private record Expected(Case play) {
        /** Their own organisation is the client; where it names none, the firm's knows them not. */
        Set<String> manager(int i) {
            return play.clientNames() ? Set.of(play.managers() + " " + play.client(i)) : Set.of();
        }

        Set<String> mentor(int i) {
            if (play.firmNames() && play.mentorAt() != MentorAt.CLIENTS) {
                return Set.of(play.mentor() + " " + play.firm());
            }
            return play.clientNames() && play.mentorAt() != MentorAt.HOME
                    ? Set.of(play.mentor() + " " + play.client(i))
                    : Set.of();
        }

        Set<String> allowed() {
            Set<String> allowed = new HashSet<>();
            if (play.firmNames()) {
                allowed.add(play.firm());
            }
            if (play.clientNames()) {
                allowed.addAll(List.of(play.client(0), play.client(1)));
            }
            return allowed;
        }

        boolean shows(String workspace, int i) {
            return (play.firmNames() && workspace.equals(play.firm()))
                    || (play.clientNames() && workspace.equals(play.client(i)));
        }
    }
}
