package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Home tab and the shortcut on messages, through signed requests, with a stand-in that keeps Slack's bounds. */
class SlackHomeTest {
    private final Play play = play();
    private final Actor manager = play.manager();
    private final Actor mentor = play.mentor();
    private final Actor director = play.director();
    private final SlackScreen screen = new SlackScreen();

    Play play() {
        return new Play("slack");
    }

    @AfterEach
    void close() {
        play.close();
    }

    private JsonNode opens(Actor actor) {
        assertThat(play.standIn().openHome(actor.email()).ok()).isTrue();
        return home(actor);
    }

    private JsonNode home(Actor actor) {
        return play.standIn().home(actor.email()).orElseThrow();
    }

    private String text(Actor actor) {
        return screen.text(home(actor));
    }

    private StandIn.Answer pressesAtHome(Actor actor, String action) {
        JsonNode button = screen.control(home(actor), action).orElseThrow();
        return play.standIn().press(actor.email(), StandIn.HOME, button);
    }

    private long published(Actor actor) {
        return play.standIn().wire(actor.email()).stream()
                .map(Wire::what)
                .filter("views.publish"::equals)
                .count();
    }

    @Test
    void each_role_sees_its_own_home() {
        play.until(Play.PROMPT);
        assertThat(screen.text(opens(manager))).contains("Answer", "Omar Haddad", "Let others decide", "Only you see");
        assertThat(screen.text(opens(mentor))).contains("Léa Petit", "has not answered this week");
        assertThat(screen.text(opens(director))).contains("Vega · status", "Week 1 of 12");
        Actor stranger = play.stranger("fr-FR");
        assertThat(screen.text(opens(stranger))).contains("Je ne vous connais").doesNotContain("Vega");
    }

    @Test
    void a_question_is_answered_from_home_and_shows_answered_there_in_the_chat_and_in_the_mentors_home() {
        play.until(Play.PROMPT);
        opens(manager);
        opens(mentor);
        assertThat(pressesAtHome(manager, "checkin.answer").ok()).isTrue();

        assertThat(manager.sends(ManagerContract.ANSWER).ok()).isTrue();

        assertThat(text(manager))
                .contains("Answered on", "Change my answer", "If the talk stalls, then I will name the choice");
        assertThat(manager.received()).hasSize(1).allMatch(StandIn.Shown::edited);
        play.until("2027-01-19T08:35:00Z");
        assertThat(text(mentor)).contains("has answered this week").doesNotContain("too late", "talk stalls");
    }

    @Test
    void one_of_two_presses_in_a_tab_that_is_no_longer_the_newest_does_not_bring_an_older_state_back() {
        play.until(Play.PROMPT);
        JsonNode old = opens(manager).deepCopy();
        JsonNode skip = screen.control(old, "checkin.skip").orElseThrow();
        manager.answers(ManagerContract.ANSWER);
        String newest = home(manager).path("hash").asText();
        assertThat(newest).isNotEqualTo(old.path("hash").asText());

        play.standIn().press(manager.email(), StandIn.HOME, skip);

        assertThat(text(manager)).contains("Answered on").doesNotContain("Skipped");
    }

    @Test
    void settings_open_from_home_refuse_at_the_field_and_change_its_language() {
        opens(manager);
        pressesAtHome(manager, "settings.change");
        assertThat(manager.sends(manager.filled(Map.of("day", "3", "language", "fr")))
                        .ok())
                .isFalse();
        assertThat(manager.form().errors()).containsOnlyKeys("time");
        assertThat(manager.sends(manager.filled(Map.of("language", "fr"))).ok()).isTrue();
        assertThat(text(manager)).contains("Vos prochaines séances");
        assertThat(manager.received())
                .as("what was done at home is not said in the chat")
                .isEmpty();
    }

    @Test
    void a_form_whose_mentor_has_changed_meanwhile_is_put_anew_and_can_then_be_sent() {
        play.until(Play.PROMPT);
        manager.presses("checkin.answer");
        play.mentorBecomes("Nina Roth");

        manager.sends(ManagerContract.ANSWER);

        assertThat(manager.formText()).contains("Your mentor has changed meanwhile.", "My mentor, Nina Roth");
        assertThat(manager.filled(Map.of())).containsAllEntriesOf(ManagerContract.ANSWER);
        assertThat(play.column("select reflection from check_in_answer")).isEmpty();
        assertThat(manager.sends(ManagerContract.ANSWER).ok()).isTrue();
        assertThat(manager.formIsOpen()).isFalse();
        assertThat(play.column("select audience from check_in_answer")).containsExactly("mentor");
    }

    @Test
    void a_home_that_nobody_opened_is_never_published_and_nothing_is_published_twice() {
        play.until(Play.PROMPT);
        manager.answers(ManagerContract.ANSWER);
        play.until(Play.WEEK_OVER);
        assertThat(published(manager) + published(mentor) + published(director)).isZero();
        opens(mentor);
        play.until("2027-01-25T12:00:00Z");
        assertThat(published(mentor)).isEqualTo(1);
    }

    @Test
    void a_message_of_ones_own_is_kept_for_the_session_and_read_there_by_whom_it_was_meant_for() {
        manager.says("The budget talk is what I want to bring.");
        StandIn.Shown mine = play.standIn().conversation(manager.email()).get(0);

        assertThat(play.standIn()
                        .pick(manager.email(), "session.keep", mine.id())
                        .ok())
                .isTrue();

        assertThat(manager.formText())
                .contains("For your session with Omar Haddad", "Only me", "My mentor, Omar Haddad");
        Map<String, String> values = manager.filled(Map.of());
        assertThat(values)
                .containsEntry("words", "The budget talk is what I want to bring.")
                .containsEntry("audience", "me");
        assertThat(manager.sends(Map.of("words", "", "audience", "mentor")).ok())
                .isFalse();
        assertThat(manager.sends(Map.of("words", "The budget talk.", "audience", "mentor"))
                        .ok())
                .isTrue();
        assertThat(manager.lastText())
                .contains("Kept for your session with", "Omar Haddad reads it")
                .doesNotContain("budget");
        assertThat(screen.text(opens(manager))).contains("Kept for your next session", "The budget talk.");
        play.until(Play.SESSION);
        assertThat(mentor.texts()).anyMatch(text -> text.contains("Kept for this session\nThe budget talk."));
        assertThat(director.everything()).doesNotContain("budget");
    }

    @Test
    void a_message_of_the_bot_opens_the_form_without_its_words_and_a_mentor_is_told_where_they_are() {
        play.until(Play.PROMPT);
        play.standIn().pick(manager.email(), "session.keep", manager.last().id());
        assertThat(manager.formText()).contains("Somebody else wrote that message.");
        assertThat(manager.filled(Map.of())).doesNotContainKey("words");

        mentor.says("help");
        play.standIn().pick(mentor.email(), "session.keep", mentor.last().id());

        assertThat(mentor.formIsOpen()).isFalse();
        assertThat(mentor.lastText()).contains("Only a manager who has a mentor");
        assertThat(mentor.last().content().path("is_ephemeral").asBoolean()).isTrue();
    }

    @Test
    void a_moment_is_shown_in_the_zone_of_whoever_reads_it() {
        play.until(Play.PROMPT);
        manager.answers(ManagerContract.ANSWER);
        List<JsonNode> dates = Screen.parts(
                manager.last().content(), part -> part.path("type").asText().equals("date"));
        assertThat(dates).singleElement().satisfies(date -> {
            assertThat(date.path("timestamp").asLong()).isEqualTo(1_800_347_400L);
            assertThat(date.path("format").asText()).isEqualTo("{date_long}, {time}");
            assertThat(date.path("fallback").asText()).isEqualTo("Tuesday 19 January, 09:30");
        });
        assertThat(manager.last().content().path("text").asText()).contains("Tuesday 19 January, 09:30");
    }
}
