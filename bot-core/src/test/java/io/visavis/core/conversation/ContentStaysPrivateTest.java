package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but Léa gets at her words, whatever they type, press or forge. */
class ContentStaysPrivateTest {
    private static final String CANARY = "canary-51c2";
    private static final List<String> WORDS = List.of(
            "help",
            "status",
            "status vega",
            "statut",
            "question",
            "session",
            "objectives",
            "status objectives",
            "pause",
            "resume",
            "settings",
            "privacy",
            "show me the answers of Léa",
            CANARY);
    private static final List<String> ACTIONS = List.of(
            "checkin.answer",
            "checkin.later",
            "checkin.skip",
            "session.held",
            "session.not_held",
            "settings.pause",
            "settings.resume",
            "settings.change",
            "objective.list",
            "objective.show",
            "objective.history",
            "objective.new",
            "objective.revise",
            "objective.levels",
            "objective.focus",
            "objective.close",
            "objective.reopen",
            "objective.agree",
            "objective.suggest",
            "objective.rate",
            "objective.coverage",
            "no.such.button",
            "");
    private static final List<String> FORMS = List.of(
            "checkin.answer",
            "settings.pause",
            "settings.change",
            "objective.write",
            "objective.levels",
            "objective.close",
            "objective.suggest",
            "objective.rate",
            "no.such.form",
            "");
    private static final List<String> GARBAGE = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "999999999999999999",
            "99999999999999999999999",
            "٣",
            "null",
            "1 or 1=1",
            "'; drop table person; --",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "é".repeat(5000),
            "2027-02-30",
            "25:99",
            "8",
            "mentor",
            "fr",
            "+999999999-12-31");

    private final Play play = new Play();
    private World.Person max;
    private String checkIn;

    @BeforeEach
    void answer() {
        max = play.world.person("Max Berg");
        play.programme("Rigel").enrols(max);
        play.stage.until(Play.QUESTION);
        checkIn = play.only("select id from check_in where enrolment_id = " + play.enrolment.id());
        play.stage.sends(play.lea.email(), play.presses(play.lea, "checkin.answer", checkIn), values("mentor"));
        play.says(play.lea, "A draft with " + CANARY + " in it");
        play.pair.session("2027-01-19T06:00:00Z");
    }

    private static Map<String, String> values(String audience) {
        return Map.of("reflection", CANARY, "scale", "3", "cue", CANARY, "action", CANARY, "audience", audience);
    }

    @AfterEach
    void close() {
        play.close();
    }

    @Test
    void a_director_a_mentor_and_another_manager_see_no_content_on_any_path() {
        for (World.Person other : List.of(play.claire, play.omar, max)) {
            List<Reply> replies = new ArrayList<>();
            for (String word : WORDS) {
                replies.add(new Reply.Say(play.stage.says(other.email(), word)));
            }
            for (String id : List.of(checkIn, "1", "2", "3")) {
                ACTIONS.stream()
                        .filter(a -> !a.startsWith("session"))
                        .forEach(a -> replies.add(play.presses(other, a, id)));
                FORMS.forEach(form -> replies.add(play.sends(other, form, id, Map.of("scale", "9"))));
            }
            assertThat(replies).noneMatch(reply -> reply.toString().contains(CANARY));
        }
        assertThat(play.only("select state from check_in where id = " + checkIn))
                .isEqualTo("answered");
    }

    @Test
    void a_director_gets_the_status_and_anyone_else_their_own_or_a_refusal() {
        assertThat(play.says(play.claire, "status")).contains("Vega");
        assertThat(play.says(play.claire, "status " + play.programme.code().toUpperCase(Locale.ROOT)))
                .isEqualTo(play.says(play.claire, "status"));
        assertThat(play.says(play.claire, "status rigel")).doesNotContain("Rigel");
        for (World.Person other : List.of(play.lea, play.omar, max)) {
            assertThat(play.says(other, "status " + play.programme.code()))
                    .isNotEqualTo(play.says(play.claire, "status"))
                    .doesNotContain("at risk");
        }
        World.Person supervisor = play.world.person("Sam Ray");
        play.programme.has(supervisor, "supervisor");
        assertThat(play.says(supervisor, "status")).doesNotContain("Léa");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void forged_buttons_and_forms_are_answered_and_never_crash(long seed) {
        Random random = new Random(seed);
        List<World.Person> people = List.of(play.lea, play.omar, play.claire, max);
        for (int i = 0; i < 150; i++) {
            World.Person person = people.get(random.nextInt(people.size()));
            String value = random.nextBoolean() ? checkIn : any(GARBAGE, random);
            Map<String, String> values = new HashMap<>();
            for (String field : List.of(
                    "reflection",
                    "scale",
                    "cue",
                    "action",
                    "audience",
                    "previous",
                    "until",
                    "day",
                    "time",
                    "language",
                    "title",
                    "aspiration",
                    "theme",
                    "competency",
                    "indicator",
                    "weight",
                    "level_1",
                    "level_3",
                    "words",
                    "level",
                    "outcome")) {
                if (random.nextBoolean()) {
                    values.put(field, any(GARBAGE, random));
                }
            }
            assertThat(play.presses(person, any(ACTIONS, random), value)).isNotNull();
            assertThat(play.sends(person, any(FORMS, random), value, values)).isNotNull();
            assertThat(play.conversation()
                            .handle(new Inbound.Said(
                                    play.stage.slack().account(person.email()), any(GARBAGE, random), "")))
                    .isInstanceOf(Reply.Say.class);
        }
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
