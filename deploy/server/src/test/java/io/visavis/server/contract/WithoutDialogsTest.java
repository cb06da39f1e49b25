package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.Shown;
import io.visavis.playground.teams.TeamsStandIn;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week's question answered in a Teams client that knows no dialogs. */
class WithoutDialogsTest {
    private final Play play = new Play("teams");

    @AfterEach
    void close() {
        play.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Say what you will do | Only you see it
                    fr | Dites ce que vous ferez | Vous seul·e la voyez""")
    void a_question_is_answered_in_the_conversation(String language, String mistake, String answered) {
        Actor manager = play.speaking(language).manager();
        ((TeamsStandIn) play.standIn()).withoutDialogs(manager.email());
        play.until(Play.PROMPT);
        manager.presses("checkin.answer");
        assertThat(manager.received()).hasSize(2);

        send(manager, ManagerContract.answerWith("audience", "me", "action", ""));
        assertThat(manager.received()).hasSize(2);
        assertThat(manager.lastText()).contains(mistake);
        assertThat(manager.last().content().findValuesAsText("value"))
                .contains(ManagerContract.ANSWER.get("reflection"));
        assertThat(play.column("select reflection from check_in_answer")).isEmpty();

        send(manager, ManagerContract.answerWith("audience", "me"));
        assertThat(manager.received()).singleElement().matches(Shown::edited);
        assertThat(manager.lastText()).contains(answered);
        assertThat(play.column("select reflection from check_in_answer"))
                .containsExactly(ManagerContract.ANSWER.get("reflection"));
    }

    private void send(Actor manager, Map<String, String> values) {
        Shown form = manager.last();
        JsonNode submit =
                form.content().findPath("content").path("actions").path(0).deepCopy();
        ObjectNode data = (ObjectNode) submit.path("data");
        values.forEach(data::put);
        assertThat(play.standIn().press(manager.email(), form.id(), submit).ok())
                .isTrue();
    }
}
