package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.playground.StandIn.Shown;
import io.visavis.playground.teams.TeamsStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Old cards that a Teams client asks for anew when they come into view again. */
class TeamsLookTest {
    private final Play play = new Play("teams");
    private final Actor manager = play.manager();
    private final TeamsStandIn teams = (TeamsStandIn) play.standIn();
    private final TeamsScreen screen = new TeamsScreen();

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void a_question_whose_week_is_over_says_so_and_loses_its_buttons_and_is_not_asked_for_again() {
        play.until(Play.PROMPT);
        Shown asked = manager.last();
        play.until(Play.NEXT_PROMPT);
        assertThat(screen.control(asked.content(), "checkin.answer")).isPresent();

        assertThat(teams.look(manager.email()).ok()).isTrue();

        Shown old = shown(asked.id());
        assertThat(screen.control(old.content(), "checkin.answer")).isEmpty();
        assertThat(old.content().toString()).doesNotContain("\"refresh\"");
        assertThat(manager.lastText()).contains("week 2");
        assertThat(manager.button("checkin.answer")).isPresent();
    }

    @Test
    void looking_changes_nothing_and_sends_nothing() {
        play.until(Play.PROMPT);
        manager.answers(ManagerContract.ANSWER);
        String before = manager.lastText();
        int messages = manager.received().size();
        int calls = toPlatform();

        assertThat(teams.look(manager.email()).ok()).isTrue();
        assertThat(teams.look(manager.email()).ok()).isTrue();

        assertThat(manager.lastText()).isEqualTo(before).contains("Answered on");
        assertThat(manager.received()).hasSize(messages);
        assertThat(toPlatform()).isEqualTo(calls);
    }

    private int toPlatform() {
        return (int) teams.wire(manager.email()).stream()
                .filter(wire -> !wire.toBot())
                .count();
    }

    private Shown shown(String id) {
        return teams.conversation(manager.email()).stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
