package io.visavis.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.server.cli.Console;
import io.visavis.server.cli.ProgressLine;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo on the sample programme, used through the page's own HTTP API. */
class DemoTest {
    private static final int PRESSES = 20;
    private static final String DIRECTOR = "isabelle.moreau@vega.example";

    private static Demo demo;
    private static Visitor visitor;

    @BeforeAll
    static void start_and_play_two_weeks() {
        demo = onSample();
        visitor = new Visitor(demo.port());
        demo.playHistory(2);
    }

    static Demo onSample() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        ProgressLine silent = new ProgressLine(new Console(nowhere, nowhere, false, Map.of()));
        return Demo.start(Path.of("..", "sample", "programme.yaml"), 0, silent);
    }

    @AfterAll
    static void stop() {
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void the_page_answers_and_knows_everyone() {
        assertThat(visitor.page().statusCode()).isEqualTo(200);
        assertThat(visitor.page().body()).contains("Visavis");
        assertThat(visitor.people())
                .hasSize(37)
                .extracting(person -> person.path("platform").asText())
                .contains("slack", "teams");
    }

    @Test
    void the_weeks_before_were_lived_through() {
        List<JsonNode> managers = visitor.people().stream()
                .filter(person -> person.path("roles").toString().contains("mentee"))
                .toList();
        assertThat(managers)
                .hasSize(24)
                .allMatch(manager -> manager.path("received").asInt() >= 2);
        assertThat(managers)
                .anyMatch(manager -> visitor.chat(manager.path("email").asText()).stream()
                        .anyMatch(message -> message.path("edited").asBoolean()));
        assertThat(visitor.say(DIRECTOR, "statut").path("messages").toString()).contains("Semaine", "Chart.");
    }

    @Test
    void one_manager_has_not_decided_yet_and_the_director_sees_only_that() {
        String undecided = visitor.people().stream()
                .filter(person -> person.path("roles").toString().contains("mentee"))
                .reduce((one, next) -> next)
                .orElseThrow()
                .path("email")
                .asText();
        List<JsonNode> chat = visitor.chat(undecided);
        assertThat(chat).isNotEmpty();
        assertThat(Visitor.control(chat.get(chat.size() - 1), "onboarding.join"))
                .isPresent();
        assertThat(visitor.say(DIRECTOR, "statut").path("messages").toString()).contains("Pas encore inscrit");
    }

    @Test
    void the_next_prompt_brings_a_question() {
        int before = visitor.received();
        visitor.move("NEXT_PROMPT");
        assertThat(visitor.received()).isGreaterThan(before);
        assertThat(openQuestion()).isNotNull();
    }

    @Test
    void the_next_morning_is_that_of_a_working_day_in_paris() {
        for (int i = 0; i < 6; i++) {
            ZonedDateTime morning = Instant.parse(visitor.move("NEXT_MORNING")).atZone(ZoneId.of("Europe/Paris"));
            assertThat(morning.toLocalTime()).isEqualTo(LocalTime.of(8, 30));
            assertThat(morning.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void the_next_session_finds_its_mentor_prepared() {
        int before = visitor.received();
        Instant session = Instant.parse(visitor.move("NEXT_SESSION"));
        assertThat(session).isAfter(Instant.parse("2027-01-31T00:00:00Z"));
        assertThat(visitor.received()).isGreaterThan(before);
        assertThat(visitor.people().stream()
                        .filter(person -> person.path("roles").toString().contains("mentor\""))
                        .flatMap(mentor -> visitor.chat(mentor.path("email").asText()).stream())
                        .map(JsonNode::toString))
                .anyMatch(brief -> brief.contains("Before your session with") || brief.contains("Avant votre séance"));
    }

    @Test
    void a_press_is_answered_with_its_form_however_often() {
        visitor.move("NEXT_PROMPT");
        for (String platform : List.of("slack", "teams")) {
            String email = holder(platform);
            for (int i = 0; i < PRESSES; i++) {
                assertThat(formAfterPressing(email).isObject()).isTrue();
                visitor.dismiss(email);
            }
        }
    }

    private static JsonNode formAfterPressing(String email) {
        JsonNode message = question(email);
        JsonNode button = Visitor.control(message, "checkin.answer").orElseThrow();
        return visitor.press(email, message, button).path("form");
    }

    private static String openQuestion() {
        return visitor.people().stream()
                .map(person -> person.path("email").asText())
                .filter(email -> question(email) != null)
                .findFirst()
                .orElse(null);
    }

    /** Someone on this platform whose question waits for them; the clock moves until there is one. */
    private static String holder(String platform) {
        for (int i = 0; i < 10; i++) {
            for (JsonNode person : visitor.people()) {
                String email = person.path("email").asText();
                if (person.path("platform").asText().equals(platform) && question(email) != null) {
                    return email;
                }
            }
            visitor.move("NEXT_PROMPT");
        }
        throw new AssertionError("nobody on " + platform + " was asked");
    }

    /** The last message, where it is a question that can still be put off. */
    private static JsonNode question(String email) {
        List<JsonNode> chat = visitor.chat(email);
        JsonNode last = chat.isEmpty() ? null : chat.get(chat.size() - 1);
        return last != null && Visitor.control(last, "checkin.later").isPresent() ? last : null;
    }
}
