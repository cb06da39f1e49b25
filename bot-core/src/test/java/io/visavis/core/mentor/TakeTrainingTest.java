package io.visavis.core.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mentor's modules: listed, completed, and asked for before a pair. */
class TakeTrainingTest {
    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final Chat chat = new Chat(stage);
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme =
            world.programme("Vega").directedBy(claire).has(omar, "mentor");

    TakeTrainingTest() {
        module("listening", true);
        module("closing", false);
    }

    private void module(String code, boolean required) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into training_module (programme_id, code, name_en, name_fr, link, minutes, required, position)"
                                + " values (?, ?, ?, ?, 'https://learn.example/' || ?, 45, ?, 0)",
                        programme.id(),
                        code,
                        "On " + code,
                        "Sur " + code,
                        code,
                        required));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<String> trained() {
        return stage.column("select trained::text from mentor_standing");
    }

    @Test
    void a_mentor_stands_once_what_is_required_is_completed() {
        Message page = chat.asks(omar, "mentoring");
        assertThat(page.plainText())
                .contains("On listening:", "to complete before a first pair · 45 min · https://learn.example/listening")
                .contains("On closing:", "if you like");
        assertThat(trained()).containsExactly("false");

        String marked = Chat.text(chat.presses(omar, page, "mentor.trained"));

        assertThat(marked).contains("completed on 18 Jan");
        assertThat(trained()).containsExactly("true");
        assertThat(chat.asks(claire, "mentoring").plainText()).contains("Omar Haddad:", "training 1 of 1");
    }

    @Test
    void what_was_marked_by_mistake_is_taken_back_and_what_the_file_says_is_not() {
        Message page = chat.asks(omar, "mentoring");
        Message marked = Chat.message(chat.presses(omar, page, "mentor.trained"));
        chat.presses(omar, marked, "mentor.untrained");
        assertThat(trained()).containsExactly("false");
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into training_completion select id, ?, date '2027-01-04', true from training_module",
                        omar.id()));
        assertThat(Chat.actions(chat.asks(omar, "mentoring"))).doesNotContain("mentor.untrained", "mentor.trained");
        String module =
                stage.column("select min(id)::text from training_module").get(0);
        assertThat(Chat.text(chat.presses(omar, "mentor.untrained", module))).contains("I do not find this");
    }

    @Test
    void nobody_completes_a_module_of_a_programme_in_which_they_do_not_mentor() {
        String module =
                stage.column("select min(id)::text from training_module").get(0);
        assertThat(Chat.text(chat.presses(claire, "mentor.trained", module))).contains("I do not find this");
        assertThat(Chat.text(chat.presses(omar, "mentor.trained", "1 or 1"))).contains("I do not find this");
        assertThat(stage.column("select person_id::text from training_completion"))
                .isEmpty();
    }
}
