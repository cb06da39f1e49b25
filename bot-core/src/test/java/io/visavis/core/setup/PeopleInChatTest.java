package io.visavis.core.setup;

import static io.visavis.core.setup.Desk.errors;
import static io.visavis.core.setup.Desk.message;
import static io.visavis.core.setup.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Reply;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleInChatTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reply adds(String who, String email, String role, String name) {
        Map<String, String> values = new HashMap<>(Map.of("who", who, "email", email, "role", role, "name", name));
        values.values().removeIf(String::isBlank);
        return desk.sends("setup.add", desk.id(), values);
    }

    private Reply changes(World.Person who, Map<String, String> other) {
        Map<String, String> values = new HashMap<>(Map.of(
                "name",
                who.name(),
                "language",
                "en",
                "zone",
                "Europe/Paris",
                "region",
                "FR",
                "work_start",
                "09:00",
                "work_end",
                "18:00"));
        values.putAll(other);
        return desk.sends("setup.person", desk.id() + ":" + who.id(), values);
    }

    @Test
    void someone_picked_takes_part_with_what_their_profile_tells_and_is_asked_their_question() {
        desk.stage.slack().tells("U77", new Profile("ada@vega.example", "Ada Lopez", "fr-CA", "America/Toronto"));

        Message card = message(adds("U77", "", "mentee", ""));

        assertThat(card.plainText())
                .contains("Ada Lopez", "ada@vega.example", "Français", "America/Toronto (CA)", "manager");
        assertThat(desk.one("select o.name from person p join organisation o on o.id = p.organisation_id"
                        + " where email = 'ada@vega.example'"))
                .isEqualTo("Vega");
        assertThat(desk.one("select role from programme_role where person_id = (select max(id) from person)"))
                .isEmpty();
        assertThat(desk.one("select by_chat::text from enrolment order by id")).isEqualTo("false, true");
    }

    @Test
    void someone_whom_the_workspace_does_not_know_is_added_by_address_and_name() {
        desk.stage.slack().thatFindsNobody();

        assertThat(errors(adds("", "new@vega.example", "mentor", ""))).containsOnlyKeys("name");
        assertThat(text(adds("", "New@Vega.example", "mentor", "Nina Weber")))
                .contains("Nina Weber", "new@vega.example", "Europe/Paris (FR)", "mentor");
        assertThat(errors(adds("", "nina weber", "mentor", "Nina"))).containsOnlyKeys("email");
        assertThat(errors(adds("", "", "mentor", "Nina"))).containsOnlyKeys("email");
        assertThat(errors(adds("", "x@vega.example", "mentor", "N\u202Eina"))).containsOnlyKeys("name");
        assertThat(errors(adds("", "x@vega.example", "boss", "Nina"))).containsKeys("role");
    }

    @Test
    void an_account_of_another_organisation_is_not_believed() {
        desk.stage.slack().tells("U9", new Profile("omar@evil.example", "Omar", null, null, Profile.Standing.FOREIGN));

        assertThat(errors(adds("U9", "", "mentee", ""))).containsOnlyKeys("who");
    }

    @Test
    void somebody_of_another_client_is_not_drawn_in() {
        World.Person stranger = desk.world.person("Max Other");

        assertThat(errors(adds("", stranger.email(), "mentee", ""))).containsOnlyKeys("email");
        assertThat(errors(desk.sends("setup.find", desk.id(), Map.of("email", stranger.email()))))
                .containsOnlyKeys("email");
        assertThat(text(desk.presses("setup.person", desk.id() + ":" + stranger.id())))
                .contains("Takes no part");
    }

    @Test
    void the_same_person_is_not_made_twice_and_may_have_several_roles() {
        String people = desk.one("select count(*)::text from person");

        assertThat(text(adds("", desk.lea.email(), "mentor", ""))).contains("manager and mentor");
        adds("", desk.lea.email(), "mentee", "");

        assertThat(desk.one("select count(*)::text from person")).isEqualTo(people);
        assertThat(desk.one("select count(*)::text from enrolment")).isEqualTo("1");
    }

    @Test
    void another_zone_and_other_hours_move_the_next_question() {
        desk.stage.settle();

        assertThat(text(changes(desk.lea, Map.of("zone", "America/New_York", "region", "US", "work_start", "10:00"))))
                .contains("Saved.", "America/New_York (US)");

        desk.stage.until("2027-01-19T14:59:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).isEmpty();
        desk.stage.until("2027-01-19T15:01:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "zone, Europe/Pariss",
        "zone, UTC+1",
        "region, XX",
        "work_start, 9h",
        "work_end, 08:00",
        "language, de",
        "name, =1",
        "email, nobody@vega.example"
    })
    void what_is_wrong_of_a_person_is_answered_at_its_field(String field, String value) {
        assertThat(errors(changes(desk.lea, Map.of(field, value)))).containsOnlyKeys(field);
        assertThat(desk.one("select zone || region || name from person where id = " + desk.lea.id()))
                .isEqualTo("Europe/ParisFRLéa Petit");
    }

    @Test
    void a_loop_in_the_reporting_lines_is_refused_and_a_new_line_manager_has_the_pairs_looked_over() {
        desk.enrolment.mentoredBy(desk.omar, "2027-01-18");
        desk.claire.reportsTo(desk.lea);

        assertThat(errors(changes(desk.lea, Map.of("email", desk.claire.email()))))
                .containsOnlyKeys("email");
        assertThat(errors(changes(desk.lea, Map.of("email", desk.lea.email())))).containsOnlyKeys("email");

        Reply reply = changes(desk.lea, Map.of("email", desk.omar.email()));
        assertThat(text(reply)).contains("A pair now stands in one reporting line", "Omar Haddad mentors Léa Petit");
        assertThat(desk.one("select (in_line_since is not null)::text from mentorship"))
                .isEqualTo("true");
        assertThat(desk.one("select active::text from mentorship")).isEqualTo("true");
        changes(desk.lea, Map.of());
        assertThat(desk.one("select (in_line_since is not null)::text from mentorship"))
                .isEqualTo("false");
    }

    @Test
    void a_break_stops_the_question_and_its_end_lies_ahead() {
        String lea = desk.id() + ":" + desk.lea.id();

        assertThat(errors(desk.sends("setup.rest", lea, Map.of("until", "2027-01-17"))))
                .containsOnlyKeys("until");
        assertThat(text(desk.sends("setup.rest", lea, Map.of("until", "2027-01-24"))))
                .contains("until Sunday 24 January");

        desk.stage.until("2027-01-25T00:00:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).isEmpty();
        desk.stage.until("2027-01-27T00:00:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).hasSize(1);
    }

    @Test
    void someone_who_also_takes_part_elsewhere_is_not_changed_from_here() {
        desk.world.programme("Altair").has(desk.omar, "mentor");

        assertThat(text(changes(desk.omar, Map.of("name", "Owned")))).contains("a programme that you do not direct");
        assertThat(text(desk.presses("setup.rest", desk.id() + ":" + desk.omar.id())))
                .contains("a programme that you do not direct");
    }

    @Test
    void a_part_ends_after_a_second_look_with_its_pairs_and_sessions_and_can_begin_again() {
        desk.enrolment.mentoredBy(desk.omar, "2027-01-18").session("2027-02-10T10:00:00Z");
        String omar = desk.id() + ":" + desk.omar.id();

        Message ask = message(desk.presses("setup.out", omar));
        assertThat(ask.plainText()).contains("Take Omar Haddad out", "One pair ends with it", "one session ahead");
        assertThat(desk.one("select active::text from mentorship")).isEqualTo("true");
        assertThat(text(desk.presses(
                        "setup.out_now", Stage.button(ask, "setup.out_now").value())))
                .contains("no longer takes part");

        assertThat(desk.one("select active::text from mentorship")).isEqualTo("false");
        assertThat(desk.one("select state from mentoring_session")).isEqualTo("cancelled");
        assertThat(text(desk.presses("setup.out_now", omar))).contains("Takes no part");
        desk.presses("setup.out_now", desk.id() + ":" + desk.lea.id());
        desk.stage.until("2027-01-20T00:00:00Z");
        assertThat(desk.stage.slack().seenBy(desk.lea.email())).isEmpty();
    }

    @Test
    void the_last_director_stays() {
        String claire = desk.id() + ":" + desk.claire.id();

        assertThat(text(desk.presses("setup.out_now", claire))).contains("needs a director");
        assertThat(desk.one("select role from programme_role order by role")).isEqualTo("director, mentor");
    }
}
