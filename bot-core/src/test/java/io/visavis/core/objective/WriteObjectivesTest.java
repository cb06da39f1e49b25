package io.visavis.core.objective;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a manager writes, words anew, puts in focus and closes, and that nobody else can. */
class WriteObjectivesTest {
    private final Pair pair = new Pair();

    @AfterEach
    void close() {
        pair.close();
    }

    private Reply.RejectFields refused(Map<String, String> values) {
        Form form = Pair.form(pair.presses(pair.lea, "objective.new", pair.enrolment.id()));
        return (Reply.RejectFields) pair.sends(pair.lea, form, values);
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> values = new HashMap<>(pair.wording("Let others decide"));
        values.put(field, value);
        return values;
    }

    @Test
    void someone_without_any_is_told_what_one_is_and_offered_to_write_one() {
        Message list = pair.says(pair.lea, "objectives");
        assertThat(list.plainText()).contains("No objective of yours is on record yet.", "best with your mentor");
        assertThat(Pair.actions(list)).containsExactly("objective.new");
    }

    @Test
    void it_is_written_in_two_steps_and_is_seen_to_be_a_draft_in_between() {
        Form form = Pair.form(pair.presses(pair.lea, "objective.new", pair.enrolment.id()));
        Message draft = Pair.message(pair.sends(pair.lea, form, pair.wording("Let others decide")));
        assertThat(draft.plainText())
                .contains("Let others decide", "Aspiration: Lead a site one day", "Company priority: Growing people")
                .contains("Draft: no level is worded yet", "0: not worded yet");

        Form levels = Pair.form(pair.presses(pair.lea, "objective.levels", 1));
        assertThat(levels.inputs().stream().map(Input::label))
                .startsWith("0: what is expected")
                .contains("−2: much less than expected", "+2: much more than expected");
        Message half = Pair.message(pair.sends(pair.lea, levels, Map.of("level_3", "One decision a week")));
        assertThat(half.plainText()).contains("Draft: 1 of 5 levels is worded", "0: One decision a week");

        Form again = Pair.form(pair.presses(pair.lea, "objective.levels", 1));
        assertThat(Pair.filled(again)).containsEntry("level_3", "One decision a week");
        assertThat(Pair.message(pair.sends(pair.lea, again, Pair.LEVELS)).plainText())
                .contains("Complete. A mentor who joins you is asked to agree.");
    }

    @Test
    void aspiration_priority_and_competency_must_be_there_and_among_those_offered() {
        for (String field : new String[] {"title", "aspiration", "theme", "competency"}) {
            Map<String, String> without = new HashMap<>(pair.wording("Let others decide"));
            without.remove(field);
            assertThat(refused(without).errors().keySet()).containsExactly(field);
        }
        World.Programme other = pair.world.programme("Rigel");
        assertThat(refused(with("theme", Long.toString(other.theme("Secret")))).errors())
                .containsOnlyKeys("theme");
        assertThat(refused(with("competency", "no number")).errors()).containsOnlyKeys("competency");
        assertThat(refused(with("weight", "4")).errors()).containsOnlyKeys("weight");
        assertThat(refused(with("title", "é".repeat(201))).errors()).containsOnlyKeys("title");
        assertThat(refused(with("indicator", "é".repeat(301))).errors()).containsOnlyKeys("indicator");
        assertThat(pair.only("select title from objective")).isEmpty();
    }

    @Test
    void a_title_stands_once_and_two_levels_are_not_the_same() {
        long id = pair.writes("Let others decide");
        assertThat(refused(pair.wording("Let others decide")).errors()).containsOnlyKeys("title");
        Form levels = Pair.form(pair.presses(pair.lea, "objective.levels", id));
        Reply same = pair.sends(pair.lea, levels, Map.of("level_1", "None", "level_3", "none"));
        assertThat(((Reply.RejectFields) same).errors()).containsOnlyKeys("level_1");
    }

    @Test
    void a_form_opened_before_a_change_is_not_sent_over_it() {
        long id = pair.writes("Let others decide");
        Form old = Pair.form(pair.presses(pair.lea, "objective.revise", id));
        Map<String, String> values = with("aspiration", "Run a region");
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.revise", id)), values);

        Reply.RejectFields refused = (Reply.RejectFields) pair.sends(pair.lea, old, with("aspiration", "Retire"));

        assertThat(refused.errors().get("title")).contains("changed elsewhere");
        assertThat(pair.only("select aspiration from objective")).isEqualTo("Run a region");
        pair.sends(pair.lea, refused.form(), with("aspiration", "Retire"));
        assertThat(pair.only("select aspiration from objective")).isEqualTo("Retire");
    }

    @Test
    void at_most_six_are_open_at_once_and_a_closed_one_makes_room() {
        for (int i = 1; i <= 6; i++) {
            pair.writes("Number " + i);
        }
        Reply seventh = pair.presses(pair.lea, "objective.new", pair.enrolment.id());
        assertThat(Pair.message(seventh).plainText()).contains("six open objectives");
        String first = pair.only("select id::text from objective where title = 'Number 1'");
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.close", first)), Map.of("outcome", "dropped"));
        assertThat(pair.presses(pair.lea, "objective.new", pair.enrolment.id())).isInstanceOf(Reply.OpenForm.class);
    }

    @Test
    void the_one_in_focus_leads_and_decides_the_questions_competency_until_it_is_closed() {
        pair.writes("Let others decide");
        long listening = pair.programme.competency("Listening");
        Map<String, String> other = new HashMap<>(pair.wording("Listen first"));
        other.put("competency", Long.toString(listening));
        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.new", pair.enrolment.id())), other);
        String id = pair.only("select id::text from objective where title = 'Listen first'");
        assertThat(pair.says(pair.lea, "status").plainText()).contains("Let others decide");

        Message focused = Pair.message(pair.presses(pair.lea, "objective.focus", id));
        assertThat(focused.plainText()).contains("In focus.");
        assertThat(pair.says(pair.lea, "objectives").plainText()).containsSubsequence("Listen first", "Let others");
        assertThat(pair.says(pair.lea, "status").plainText()).contains("Listen first");

        pair.sends(pair.lea, Pair.form(pair.presses(pair.lea, "objective.close", id)), Map.of("outcome", "reached"));
        assertThat(pair.says(pair.lea, "status").plainText()).contains("Let others decide");
        assertThat(pair.says(pair.lea, "objectives").plainText())
                .containsSubsequence("Let others decide", "Listen first", "Closed: reached.");
        assertThat(Pair.message(pair.presses(pair.lea, "objective.reopen", id)).plainText())
                .contains("Draft");
    }

    @Test
    void what_was_there_before_is_kept_with_who_changed_it_and_when() {
        long id = pair.writes("Let others decide");
        pair.stage.until("2027-01-21T10:00:00Z");
        pair.sends(
                pair.lea,
                Pair.form(pair.presses(pair.lea, "objective.revise", id)),
                with("title", "Let the team decide"));

        String history =
                Pair.message(pair.presses(pair.lea, "objective.history", id)).plainText();

        assertThat(history)
                .containsSubsequence(
                        "Let the team decide",
                        "21 Jan: Léa Petit changed the title. Before:",
                        "Let others decide",
                        "18 Jan: Léa Petit worded level",
                        "18 Jan: written by Léa Petit.");
    }

    @Test
    void nobody_else_reaches_it_whatever_they_press_or_forge() {
        pair.enrolment.mentoredBy(pair.omar, "2027-01-18");
        World.Person max = pair.world.person("Max Berg");
        pair.programme.enrols(max);
        long id = pair.writes("Canary title");
        for (World.Person other : new World.Person[] {max, pair.claire, pair.omar}) {
            for (String own : new String[] {"revise", "levels", "focus", "close", "reopen"}) {
                assertThat(Pair.message(pair.presses(other, "objective." + own, id))
                                .plainText())
                        .doesNotContain("Canary");
            }
            for (String form : new String[] {"objective.levels", "objective.close"}) {
                pair.sends(other, form, id + "/2", Map.of("level_3", "Forged", "outcome", "dropped"));
            }
            pair.sends(other, "objective.write", pair.enrolment.id() + "/" + id + "/2", pair.wording("Forged"));
            pair.sends(other, "objective.write", pair.enrolment.id() + "/", pair.wording("Forged"));
        }
        for (World.Person other : new World.Person[] {max, pair.claire}) {
            for (String seen : new String[] {"show", "history", "agree", "suggest", "rate"}) {
                assertThat(Pair.message(pair.presses(other, "objective." + seen, id + "/2"))
                                .plainText())
                        .doesNotContain("Canary");
            }
        }
        assertThat(pair.only("select title || state || version from objective")).isEqualTo("Canary titleopen2");
    }
}
