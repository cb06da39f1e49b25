package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoProgrammesTest {
    private final Play play = new Play();

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void what_is_typed_while_two_questions_are_open_is_offered_for_each_and_recorded_for_the_one_chosen() {
        play.programme("Rigel").enrols(play.lea);
        play.stage.until(Play.QUESTION);
        Message offer = play.stage.says(play.lea.email(), "This week I let the meeting drift");
        List<Button> buttons = offer.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .toList();
        assertThat(buttons.stream().map(Button::label)).containsExactly("Record it for Vega…", "Record it for Rigel…");
        Reply form = play.presses(play.lea, "checkin.answer", buttons.get(1).value());
        assertThat(form.toString()).contains("let the meeting drift");
        play.sends(
                play.lea,
                "checkin.answer",
                ((Reply.OpenForm) form).form().context(),
                Map.of("reflection", "I let it drift", "scale", "2", "audience", "me"));
        assertThat(play.stage.column("select g.name_en || ' ' || c.state from check_in c join enrolment e"
                        + " on e.id = c.enrolment_id join programme g on g.id = e.programme_id order by g.id"))
                .containsExactly("Vega open", "Rigel answered");
    }

    @Test
    void nobody_is_asked_the_same_question_in_both_within_eight_weeks() {
        for (int i = 0; i < 5; i++) {
            play.programme("Rigel " + i).enrols(play.lea);
        }
        play.stage.until("2027-03-10T00:00:00Z");
        assertThat(play.stage.column("select prompt_code from check_in where sent_at is not null"))
                .hasSize(48)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_director_who_takes_part_elsewhere_is_told_of_that_as_well() {
        play.programme("Rigel").enrols(play.claire);
        assertThat(play.says(play.claire, "status")).contains("Vega · status", "Your mentoring", "Rigel");
        assertThat(play.says(play.claire, "status " + play.programme.code())).doesNotContain("Your mentoring");
    }

    @Test
    void the_status_of_someone_in_two_programmes_tells_of_both() {
        play.programme("Rigel").enrols(play.lea);
        assertThat(play.says(play.lea, "status")).contains("Vega").contains("Rigel");
        play.programme("Deneb").directedBy(play.claire);
        assertThat(play.says(play.claire, "status")).contains("Vega").contains("Deneb");
    }
}
