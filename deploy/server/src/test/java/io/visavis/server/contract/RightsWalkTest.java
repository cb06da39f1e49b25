package io.visavis.server.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.Footprint;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Rights;
import io.visavis.core.talk.Rights.Who;
import io.visavis.playground.StandIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everyone in a programme says every command and presses whatever is offered to them. Then people of every role, in
 * the programme and out of it, send the same requests from their own accounts, signed as the platform signs: nothing
 * may change by it, and they may read nothing of it.
 */
class RightsWalkTest {
    private static final List<String> MOMENTS =
            List.of("2027-01-11T12:00:00Z", "2027-01-19T12:00:00Z", "2027-01-29T12:00:00Z", "2027-02-16T12:00:00Z");

    /** What is between a manager and a mentor, or nobody's but their own. */
    private static final List<String> CONFIDENTIAL = List.of(
            "checkin.answer",
            "objective.new",
            "objective.revise",
            "objective.levels",
            "objective.suggest",
            "objective.rate",
            "objective.close",
            "keep",
            "mentor.supervision",
            "mentorship.");

    /** Buttons that no walk comes by are tried with ids that exist. */
    private static final List<String> GUESSES = List.of("1", "1:1", "1:2");

    /**
     * Someone who tries what is not theirs.
     *
     * @param own whose acts are theirs as well
     * @param acts with which they write something of their own, which is no harm
     */
    private record Impostor(String email, Who own, Set<String> acts) {
        boolean mayNot(String act) {
            Who whose = Rights.whoMay(act);
            return whose != Who.ANYONE && whose != own && !acts.contains(act);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams"})
    void nobody_does_or_reads_what_is_not_theirs(String platform) {
        try (Company company = new Company(platform)) {
            List<Wanderer> people = company.people();
            for (String moment : MOMENTS) {
                company.until(moment);
                people.forEach(person -> person.wander(false));
            }
            people.forEach(person -> person.wander(true));

            assertThat(people)
                    .allSatisfy(person -> assertThat(shown(company, person.email()))
                            .as("offered to %s", person.email())
                            .doesNotContain("is not yours"));
            assertThat(people)
                    .anySatisfy(person ->
                            assertThat(shown(company, person.email())).contains(Wanderer.mark("checkin.answer")));
            assertThat(shown(company, people.get(0).email())).doesNotContain(marks(CONFIDENTIAL));
            assertThat(shown(company, people.get(0).email())).doesNotContain(Wanderer.mark("referent.write"));
            Map<String, List<Stolen>> stolen = stolen(company, people);
            assertThat(stolen).hasSizeGreaterThan(50);
            guess(stolen);
            assertThat(stolen.keySet()).containsAll(restricted());
            tryAll(company, stolen);
        }
    }

    private static Set<String> restricted() {
        Set<String> acts = new TreeSet<>(Rights.all().keySet());
        acts.removeIf(act -> Rights.whoMay(act) == Who.ANYONE);
        return acts;
    }

    /** All that the bot showed to someone. */
    private static String shown(Company company, String email) {
        return company.standIn().conversation(email).stream()
                        .filter(StandIn.Shown::fromBot)
                        .toList()
                + " " + company.standIn().form(email);
    }

    private static String[] marks(List<String> acts) {
        return acts.stream().map(Wanderer::mark).toArray(String[]::new);
    }

    private record Stolen(Deed deed, Deed.Identity owner) {}

    /** Of each button and form, what each of its owners did first and last. */
    private static Map<String, List<Stolen>> stolen(Company company, List<Wanderer> people) {
        Map<String, List<Stolen>> stolen = new TreeMap<>();
        for (Wanderer person : people) {
            Deed.Identity owner = Deed.Identity.of(company.standIn(), person.email());
            Map<String, Deed> distinct = new LinkedHashMap<>();
            for (Deed deed : person.deeds()) {
                distinct.putIfAbsent("first " + deed.act() + deed.form(), deed);
                distinct.put("last " + deed.act() + deed.form(), deed);
            }
            distinct.values().stream()
                    .distinct()
                    .forEach(deed -> stolen.computeIfAbsent(deed.act(), act -> new ArrayList<>())
                            .add(new Stolen(deed, owner)));
        }
        return stolen;
    }

    private static void guess(Map<String, List<Stolen>> stolen) {
        Stolen sample = stolen.get("setup.show").get(0);
        for (String act : restricted()) {
            stolen.computeIfAbsent(
                    act,
                    missing -> GUESSES.stream()
                            .map(value -> new Stolen(sample.deed().of(missing, value), sample.owner()))
                            .toList());
        }
    }

    private static void tryAll(Company company, Map<String, List<Stolen>> stolen) {
        List<Impostor> impostors = impostors(company);
        Map<String, Deed.Identity> identities = new LinkedHashMap<>();
        for (Impostor impostor : impostors) {
            company.standIn().say(impostor.email(), "help");
            identities.put(impostor.email(), Deed.Identity.of(company.standIn(), impostor.email()));
        }
        Tries tries = new Tries(company);
        stolen.forEach((act, deeds) -> {
            Footprint before = company.footprint();
            for (Impostor impostor : impostors) {
                if (impostor.mayNot(act)) {
                    deeds.forEach(deed -> tries.send(deed, identities.get(impostor.email())));
                }
            }
            assertThat(before.changedIn(company.footprint())).as(act).isEmpty();
        });
        for (Impostor impostor : impostors) {
            for (Command command : Command.values()) {
                company.standIn().say(impostor.email(), command.english());
            }
            assertThat(shown(company, impostor.email())).as(impostor.email()).doesNotContain(marks(CONFIDENTIAL));
        }
        aDirectorMay(company, stolen, tries);
    }

    /** The same requests do change things once they come from someone who may. */
    private static void aDirectorMay(Company company, Map<String, List<Stolen>> stolen, Tries tries) {
        String second = company.joins("Dora Director", "director");
        company.standIn().say(second, "help");
        Deed.Identity identity = Deed.Identity.of(company.standIn(), second);
        Footprint before = company.footprint();
        stolen.forEach((act, deeds) -> deeds.stream()
                .filter(each -> each.deed().form() && Rights.whoMay(act) == Who.DIRECTOR)
                .forEach(deed -> tries.send(deed, identity)));
        assertThat(before.changedIn(company.footprint())).contains("programme", "enrolment");
    }

    private static List<Impostor> impostors(Company company) {
        List<Impostor> impostors = new ArrayList<>();
        impostors.add(new Impostor(company.joins("Imogen Director", "director"), Who.DIRECTOR, Set.of()));
        impostors.add(new Impostor(company.joins("Igor Supervisor", "supervisor"), Who.SUPERVISOR, Set.of()));
        impostors.add(new Impostor(
                company.joins("Iris Mentor", "mentor"),
                Who.ANYONE,
                Set.of("matching.wishes", "mentor.trained", "mentor.untrained", "session.away")));
        company.neighbours()
                .forEach(email ->
                        impostors.add(new Impostor(email, Who.ANYONE, Set.of("session.keep", "session.away"))));
        impostors.add(new Impostor(company.stranger(), Who.ANYONE, Set.of()));
        return impostors;
    }

    /** Signs and sends. */
    private static final class Tries {
        private final Knock knock;
        private final boolean onSlack;
        private int number;

        Tries(Company company) {
            this.knock = new Knock(company);
            this.onSlack = company.standIn().platform().equals("slack");
        }

        void send(Stolen stolen, Deed.Identity thief) {
            number++;
            JsonNode request = stolen.deed().from(thief, stolen.owner(), number);
            int status = onSlack
                    ? knock.slack(new SlackPayload("interaction", "stolen", request))
                            .statusCode()
                    : knock.teams(request.toString().getBytes(UTF_8)).statusCode();
            assertThat(status).as(stolen.deed().act()).isLessThan(300);
        }
    }
}
