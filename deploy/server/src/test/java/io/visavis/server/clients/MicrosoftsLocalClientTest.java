package io.visavis.server.clients;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.zaxxer.hikari.HikariDataSource;
import io.visavis.core.World;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.playground.browser.Chromium;
import io.visavis.server.settings.Settings;
import io.visavis.server.wiring.RunningServer;
import io.visavis.server.wiring.Wiring;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A week in a Teams client that nobody here wrote, in a real browser, against the server as {@code serve}
 * starts it; its clock alone is moved by the test. The client knows no dialogs, so forms come as messages.
 * Skipped, and says so, where there is no browser, no Node or no registry.
 */
class MicrosoftsLocalClientTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Instant QUESTION = Instant.parse("2027-01-19T08:30:00Z");
    private static final String REFLECTION = "I let the meeting drift, as <ever> & *always*.";

    private static Chromium chromium;
    private static Database database;
    private static String email;

    @BeforeAll
    static void prepare() {
        chromium = Chromium.orSkip();
        MicrosoftsLocalClient.installOrSkip();
        database = TestDatabase.fresh();
        World world = new World(database);
        World.Person alex = world.person("Alex Wilber").on("teams").livesIn("Europe/Paris", "FR");
        world.programme("Vega")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .directedBy(alex)
                .enrols(alex)
                .aimsAt("Let others decide");
        email = alex.email();
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_manager_is_welcomed_asked_answers_and_sees_the_figures() throws Exception {
        VirtualClock clock = new VirtualClock(QUESTION.minus(Duration.ofMinutes(10)));
        int port = freePort();
        try (RunningServer server = Wiring.serve(settings(port), clock);
                MicrosoftsLocalClient client = MicrosoftsLocalClient.start(
                        URI.create("http://127.0.0.1:" + port + "/api/messages"), configuration())) {
            Page page = chromium.open(client.page(), 1400, 1200, "en-GB");
            assertThat(page.getByText("Welcome, Alex Wilber").last()).isVisible();
            helpIsGiven(page);
            await().atMost(Duration.ofMinutes(2)).until(() -> count("select count(*) from outbox") > 0);
            clock.moveTo(QUESTION);
            theQuestionComesByItself(page);
            aMistakeIsShownAtItsFieldAndWhatWasEnteredStays(page);
            theAnswerTurnsTheCard(page);
            theDirectorSeesAChart(page);
        }
        assertThat(MicrosoftsLocalClient.refused()).isEmpty();
    }

    private static void helpIsGiven(Page page) {
        type(page, "help");
        assertThat(page.getByText("What I can do").last()).isVisible();
    }

    private static void theQuestionComesByItself(Page page) {
        assertThat(page.getByText("What happened?").last()).isVisible();
        shoot(page, "microsofts-client-question");
        button(page, "Answer").click();
        assertThat(page.getByLabel("What happened, what it means")).isVisible();
        shoot(page, "microsofts-client-form");
    }

    private static void aMistakeIsShownAtItsFieldAndWhatWasEnteredStays(Page page) {
        page.getByLabel("What happened, what it means").fill(REFLECTION);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("3").setExact(true))
                .check();
        page.getByLabel("My next step").fill("a meeting drifts");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Only me"))
                .check();
        button(page, "Save").click();
        assertThat(page.getByText("Say what you will do, or leave both lines").last())
                .isVisible();
        assertThat(page.getByLabel("What happened, what it means")).hasValue(REFLECTION);
        assertThat(page.getByLabel("My next step")).hasValue("a meeting drifts");
        shoot(page, "microsofts-client-mistake");
        assertThat(count("select count(*) from check_in_answer")).isZero();
    }

    private static void theAnswerTurnsTheCard(Page page) {
        page.getByLabel("…then I will").fill("name the decision we came for");
        button(page, "Save").click();
        assertThat(page.getByText("Only you see it.").last()).isVisible();
        assertThat(button(page, "Save")).hasCount(0);
        assertThat(button(page, "Answer")).hasCount(0);
        assertThat(button(page, "Change my answer")).hasCount(1);
        shoot(page, "microsofts-client-answered");
        assertThat(texts("select reflection from check_in_answer")).containsExactly(REFLECTION);
    }

    private static void theDirectorSeesAChart(Page page) {
        type(page, "status");
        assertThat(page.getByText("Week 1 of 12").last()).isVisible();
        assertThat(page.locator("[aria-label*='Answers by week']").last()).isVisible();
        shoot(page, "microsofts-client-chart");
    }

    private static void type(Page page, String words) {
        Locator box = page.locator("[role=textbox][contenteditable=true]").last();
        box.click();
        box.pressSequentially(words);
        assertThat(box).hasText(words);
        button(page, "Send Message").click();
        shoot(page, "microsofts-client-" + words);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    private static Settings settings(int port) throws Exception {
        String url = database.dataSource().unwrap(HikariDataSource.class).getJdbcUrl();
        return Settings.from(Map.of(
                "VISAVIS_DATABASE_URL",
                url,
                "VISAVIS_DATABASE_USER",
                "postgres",
                "VISAVIS_HTTP_PORT",
                Integer.toString(port),
                "VISAVIS_TEAMS_LOCAL_CLIENT",
                "true"));
    }

    private static String configuration() {
        return """
                version: "0.1.1"
                tenantId: 00000000-0000-0000-0000-0000000000001
                bot:
                  id: 00000000-0000-0000-0000-00000000000011
                  name: Visavis
                currentUser:
                  id: user-id-0
                  name: Alex Wilber
                  userPrincipleName: %1$s
                  aadObjectId: 00000000-0000-0000-0000-0000000000020
                  givenName: Alex
                  surname: Wilber
                  email: %1$s
                users:
                %2$s
                personalChat:
                  id: personal-chat-id
                groupChat:
                  id: group-chat-id
                  name: Group Chat
                team:
                  id: team-id
                  name: My Team
                  aadGroupId: 00000000-0000-0000-0000-000000000031
                  channels:
                    - id: channel-id
                      name: Announcements
                """.formatted(email, colleagues());
    }

    /** The client demands to know of five at least. */
    private static String colleagues() {
        String colleague = """
                - id: user-id-%1$d
                  name: Colleague %1$d
                  userPrincipleName: colleague%1$d@example.com
                  aadObjectId: 00000000-0000-0000-0000-000000000002%1$d
                  givenName: Colleague
                  surname: "%1$d"
                  email: colleague%1$d@example.com""";
        return IntStream.rangeClosed(1, 5).mapToObj(colleague::formatted).collect(joining("\n"));
    }

    private static long count(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    private static List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
