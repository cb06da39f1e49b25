package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people write survives a failure and a second delivery, and stands in no exception. */
class InboundFailureTest {
    private static final String WORDS = "my long reflection about this week";

    private final Stage stage = new Stage("2027-01-18T00:00:00Z");
    private final World.Person lea = stage.world().person("Lea");

    @BeforeEach
    void ask() {
        stage.world().programme("V").runs("2027-01-04", "2027-06-30").enrols(lea);
        stage.until("2027-01-19T10:05:00Z");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void sql(String statement) {
        stage.database().jdbi().useHandle(h -> h.execute(statement));
    }

    private Reply deliver() {
        return stage.conversation().handle(new Inbound.Said(stage.slack().account(lea.email()), WORDS, "r1"));
    }

    @Test
    void words_whose_handling_failed_are_taken_when_they_are_delivered_again() {
        sql("alter table check_in_draft rename to gone");
        assertThatThrownBy(this::deliver).isInstanceOf(RuntimeException.class);
        sql("alter table gone rename to check_in_draft");
        assertThat(deliver()).isInstanceOf(Reply.Say.class);
        assertThat(deliver()).isInstanceOf(Reply.Nothing.class);
        assertThat(stage.column("select d::text from check_in_draft d"))
                .singleElement()
                .asString()
                .contains(WORDS);
    }

    @Test
    void a_failure_of_the_database_quotes_nothing_that_was_written() {
        sql("alter table check_in_draft rename to gone");
        assertThatThrownBy(this::deliver).satisfies(e -> assertThat(whole(e)).doesNotContain("reflection about"));
    }

    @Test
    void nor_does_a_broken_constraint() {
        sql("alter table check_in_draft add constraint no_words check (false) not valid");
        assertThatThrownBy(this::deliver).satisfies(e -> assertThat(whole(e)).doesNotContain("reflection about"));
    }

    private static String whole(Throwable e) {
        StringWriter whole = new StringWriter();
        e.printStackTrace(new PrintWriter(whole));
        return whole.toString();
    }

    @Test
    void control_characters_in_what_was_typed_are_left_out() {
        stage.says(lea.email(), "a nul \u0000 in my\u0007 words,\nand\ta second\r\nline of them");
        assertThat(stage.column("select words from check_in_draft"))
                .containsExactly("a nul  in my words,\nand\ta second\nline of them");
    }

    @Test
    void control_characters_in_a_form_are_left_out() {
        Reply form = stage.presses(lea.email(), "checkin.answer");
        stage.sends(
                lea.email(),
                form,
                Map.of(
                        "reflection",
                        "one\u0000two\u001b \ud83d\ude00",
                        "scale",
                        "3",
                        "audience",
                        "me",
                        "cue",
                        "\u0000"));
        assertThat(stage.column("select reflection from check_in_answer")).containsExactly("onetwo \ud83d\ude00");
    }
}
