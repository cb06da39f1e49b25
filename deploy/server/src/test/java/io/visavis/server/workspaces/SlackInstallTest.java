package io.visavis.server.workspaces;

import static io.visavis.server.workspaces.SlackTown.cookie;
import static io.visavis.server.workspaces.SlackTown.heard;
import static io.visavis.server.workspaces.SlackTown.last;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.Platform;
import io.visavis.core.workspace.Sealing;
import io.visavis.core.workspace.jdbc.JdbcInstallations;
import io.visavis.playground.slack.SlackWorkspace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackInstallTest {
    private static final String QUESTION = "2027-01-19T08:30:00Z";

    private final SlackTown town = new SlackTown(true);
    private final World.Organisation client = town.world.organisation("Client").uses("slack", "T0CLIENT1");
    private final World.Organisation firm = town.world.organisation("Firm").uses("slack", "T0FIRM001");
    private final World.Person lea = person("Léa Petit", client);
    private final World.Person claire = person("Claire Martin", firm);
    private final SlackWorkspace clients = town.workspace("T0CLIENT1", lea);
    private final SlackWorkspace firms = town.workspace("T0FIRM001", claire);

    SlackInstallTest() {
        town.world
                .programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .of(client)
                .with(firm)
                .directedBy(claire)
                .enrols(lea);
    }

    private World.Person person(String name, World.Organisation home) {
        return town.world.person(name).livesIn("Europe/Paris", "FR").of(home);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_administrator_installs_the_app_and_the_people_of_that_workspace_get_their_messages() {
        SlackTown.Page page = town.install(clients, "en");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Visavis is installed in Workspace T0CLIENT1", "T0CLIENT1");
        town.until(QUESTION);
        assertThat(clients.conversation(lea.email())).hasSize(1);
        clients.say(lea.email(), "help");
        assertThat(last(clients, lea)).startsWith("What I can do");
    }

    @Test
    void the_page_speaks_the_browsers_language_and_lets_nothing_else_in() {
        SlackTown.Page page = town.install(clients, "fr-CA,en;q=0.5");
        assertThat(page.text()).contains("lang=\"fr\"", "Visavis est installé dans Workspace T0CLIENT1");
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void who_declines_is_told_that_nothing_was_installed() {
        SlackTown.Page page = town.install(null, "en");
        assertThat(page.text()).contains("Nothing was installed");
        assertThat(town.installations.all(Platform.SLACK)).isEmpty();
    }

    @Test
    void an_answer_serves_once_in_time_and_in_the_browser_that_began() {
        var begun = town.begin();
        URI answer = town.consent(clients, begun);
        assertThat(town.finish(answer, "", "en").text()).contains("This installation is over");
        assertThat(town.finish(answer, cookie(town.begin()), "en").status()).isEqualTo(400);
        // the first attempt used it up, whoever made it
        assertThat(town.finish(answer, cookie(begun), "en").status()).isEqualTo(400);

        var late = town.begin();
        URI tooLate = town.consent(clients, late);
        town.clock.moveTo(town.clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(town.finish(tooLate, cookie(late), "en").status()).isEqualTo(400);
        assertThat(town.installations.all(Platform.SLACK)).isEmpty();
    }

    @Test
    void a_forged_answer_leads_nowhere() {
        var begun = town.begin();
        URI answer = town.consent(clients, begun);
        URI forged = URI.create(
                answer.toString().replaceAll("code=[^&]*", "code=forged") + "&redirect_uri=https://evil.example/");
        SlackTown.Page page = town.finish(forged, cookie(begun), "en");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.response().headers().firstValue("Location")).isEmpty();
        assertThat(page.text())
                .contains("Slack did not complete the installation")
                .doesNotContain("evil");
    }

    @Test
    void tokens_are_sealed_and_another_key_does_not_open_them() {
        town.install(clients, "en");
        byte[] stored = town.database
                .jdbi()
                .withHandle(h -> h.createQuery("select sealed_token from installation")
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
        assertThat(town.installations.keyFits()).isTrue();
        String other = Sealing.newKey();
        assertThat(new JdbcInstallations(town.database.jdbi(), Sealing.with(other)).keyFits())
                .isFalse();
        assertThat(new JdbcInstallations(town.database.jdbi(), Sealing.with(other + "," + SlackTown.KEY)).keyFits())
                .isTrue();
    }

    @Test
    void a_workspace_that_no_organisation_names_is_neither_written_to_nor_believed() {
        SlackWorkspace strangers = town.workspace("T0STRANGE", lea, claire);
        town.install(strangers, "en");
        town.until(QUESTION);
        assertThat(strangers.conversation(lea.email())).isEmpty();
        strangers.say(claire.email(), "status");
        assertThat(last(strangers, claire)).contains("I don’t know you");
    }

    @Test
    void a_removal_stops_messages_tells_the_director_elsewhere_and_ends_with_the_next_installation() {
        town.install(clients, "en");
        town.install(firms, "en");
        clients.say(lea.email(), "help");
        firms.say(claire.email(), "help");
        clients.uninstall();
        town.until("2027-01-19T09:00:00Z");
        assertThat(heard(clients, lea)).doesNotContain("09:30").startsWith("What I can do");
        assertThat(clients.conversation(lea.email())).hasSize(2);
        assertThat(heard(firms, claire))
                .contains("The bot is no longer in the Slack workspace “Workspace T0CLIENT1”")
                .contains("Ask an administrator");
        firms.say(claire.email(), "status");
        assertThat(last(firms, claire)).contains("Their workspace removed the bot: Léa Petit");

        town.install(clients, "en");
        town.until("2027-01-19T09:10:00Z");
        assertThat(clients.conversation(lea.email())).hasSize(3);
        firms.say(claire.email(), "status");
        assertThat(last(firms, claire)).doesNotContain("removed the bot");
    }

    @Test
    void tokens_that_were_withdrawn_without_a_word_are_noticed_at_the_next_message() {
        town.install(clients, "en");
        town.install(firms, "en");
        clients.say(lea.email(), "help");
        clients.revokeTokens(false);
        town.until("2027-01-19T10:00:00Z");
        assertThat(town.installations.all(Platform.SLACK))
                .filteredOn(known -> !known.installed())
                .extracting(known -> known.place().workspace())
                .containsExactly("T0CLIENT1");
        assertThat(heard(firms, claire)).contains("The workspace withdrew its consent");
    }

    @Test
    void a_removal_that_is_heard_of_after_the_next_installation_changes_nothing() {
        town.install(clients, "en");
        town.clock.moveTo(town.clock.instant().plusSeconds(60));
        town.installations.removed(
                new io.visavis.core.chat.Place(Platform.SLACK, "T0CLIENT1"),
                io.visavis.core.workspace.Installations.Removal.UNINSTALLED,
                town.clock.instant().minusSeconds(90));
        assertThat(town.adapter.serves("T0CLIENT1")).isTrue();
    }

    @Test
    void a_token_is_renewed_before_it_expires_by_one_of_many_at_once() throws Exception {
        town.install(clients, "en");
        Account account = new Account(Platform.SLACK, "T0CLIENT1", "U01000001", null);
        town.clock.moveTo(town.clock.instant().plus(Duration.ofHours(11)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> look =
                    () -> town.adapter.profile(account).orElseThrow().email().equals(lea.email());
            var all = threads.invokeAll(List.of(look, look, look, look, look, look, look, look));
            for (var each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        // the first one has expired by now: whoever speaks does so with the second
        town.clock.moveTo(town.clock.instant().plus(Duration.ofHours(2)));
        assertThat(town.adapter.profile(account)).isPresent();
        assertThat(town.adapter.serves("T0CLIENT1")).isTrue();
    }

    @Test
    void an_enterprise_grid_that_installs_the_app_as_a_whole_is_one_place() {
        World.Organisation grid = town.world.organisation("Grid").uses("slack", "E0GRID001");
        World.Person max = person("Max Berg", grid);
        SlackWorkspace whole = town.workspace("E0GRID001", max);
        town.world
                .programme("Rigel")
                .runs("2027-01-18", "2027-04-11")
                .of(grid)
                .directedBy(claire)
                .enrols(max);
        assertThat(town.install(whole, "en").text()).contains("E0GRID001");
        whole.say(max.email(), "status");
        assertThat(last(whole, max)).contains("Rigel");
        whole.command(max.email(), "help");
        assertThat(last(whole, max)).startsWith("What I can do");
        town.until("2027-01-19T12:00:00Z");
        assertThat(whole.conversation(max.email())).hasSize(4);
    }
}
