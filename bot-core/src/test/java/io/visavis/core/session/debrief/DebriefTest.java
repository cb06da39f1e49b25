package io.visavis.core.session.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pair that meets on Wednesday 20 January 2027 from 10:00 to 11:00 UTC, and the words before and after it. */
class DebriefTest {
    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Programme programme =
            world.programme("Vega").runs("2027-01-18", "2027-06-30").every(8, DayOfWeek.FRIDAY, "16:00");
    private final Enrolment.Pair pair = programme.enrols(lea).mentoredBy(omar, "2027-01-18");

    @BeforeEach
    void meet() {
        pair.session("2027-01-20T10:00:00Z");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    private Reply presses(World.Person person, Message message, String action) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(person.email()),
                        action,
                        Stage.button(message, action).value(),
                        null));
    }

    private Message writes(World.Person person, Map<String, String> values) {
        Message held = ((Reply.Replace) presses(person, last(person), "session.held")).message();
        Reply opened = presses(person, held, "session.debrief");
        return ((Reply.Replace) stage.sends(person.email(), opened, values)).message();
    }

    @Test
    void what_the_manager_wants_lands_in_the_brief_also_in_one_that_was_sent() {
        stage.until("2027-01-19T10:00:00Z");
        Reply opened = presses(lea, last(lea), "session.want");
        Message said =
                ((Reply.Replace) stage.sends(lea.email(), opened, Map.of("words", "Decide about Max."))).message();
        assertThat(said.plainText()).contains("Decide about Max.");
        assertThat(stage.slack().updates()).singleElement().satisfies(update -> {
            assertThat(update.email()).isEqualTo(omar.email());
            assertThat(update.message().plainText())
                    .contains(
                            "Before your session with Léa Petit", "What Léa Petit wants from it", "Decide about Max.");
        });
        stage.until("2027-01-20T09:46:00Z");
        assertThat(last(omar).plainText()).contains("At 10:00: your session with Léa Petit", "Decide about Max.");
        assertThat(last(lea).plainText()).contains("At 10:00: your session with Omar Haddad", "Decide about Max.");
    }

    @Test
    void a_session_whose_place_is_a_link_can_be_joined_from_the_word_just_before() {
        sql("update mentoring_session set place = 'https://call.example/room?x=1'");
        stage.until("2027-01-20T09:46:00Z");
        assertThat(Stage.button(last(lea), "link").value()).isEqualTo("https://call.example/room?x=1");
        assertThat(stage.slack().seenBy(lea.email()))
                .last()
                .satisfies(seen -> assertThat(seen.at().toString()).isEqualTo("2027-01-20T09:45:00Z"));
    }

    @Test
    void a_session_cancelled_in_the_last_quarter_of_an_hour_is_announced_to_nobody() {
        stage.until("2027-01-20T09:44:30Z");
        sql("update mentoring_session set state = 'cancelled'");
        stage.until("2027-01-20T15:00:00Z");
        assertThat(stage.column("select distinct kind from outbox where state = 'sent' order by kind"))
                .containsExactly("session_brief", "session_reminder");
    }

    @Test
    void both_are_asked_and_what_one_shares_stands_before_the_other_next_time() {
        stage.until("2027-01-20T11:31:00Z");
        Message of = writes(lea, Map.of("useful", "4", "takeaway", "Ask before telling.", "audience", "other"));
        assertThat(of.plainText()).contains("took place", "4 of 5", "Ask before telling.", "Omar Haddad can read it");
        writes(omar, Map.of("takeaway", "She sees more than she says.", "audience", "me"));
        pair.session("2027-01-27T10:00:00Z");
        stage.until("2027-01-26T10:01:00Z");
        assertThat(last(omar).plainText())
                .contains("What Léa Petit took from your last session", "Ask before telling.");
        assertThat(last(lea).plainText()).doesNotContain("She sees more");
        assertThat(stage.column("select state from mentoring_session order by id"))
                .contains("held");
    }

    @Test
    void who_reads_it_is_chosen_before_and_remembered_for_the_next_time() {
        stage.until("2027-01-20T11:31:00Z");
        Message held = ((Reply.Replace) presses(lea, last(lea), "session.held")).message();
        Reply opened = presses(lea, held, "session.debrief");
        Reply.RejectFields rejected = (Reply.RejectFields)
                stage.sends(lea.email(), opened, Map.of("takeaway", "x".repeat(2001), "audience", "everyone"));
        assertThat(rejected.errors()).containsOnlyKeys("takeaway", "audience");
        assertThat(stage.column("select takeaway from session_debrief")).isEmpty();
        stage.sends(lea.email(), opened, Map.of("takeaway", "One thing", "audience", "other"));
        pair.session("2027-01-27T10:00:00Z");
        stage.until("2027-01-27T11:31:00Z");
        Message again = ((Reply.Replace) presses(lea, last(lea), "session.held")).message();
        assertThat(presses(lea, again, "session.debrief").toString()).contains("initial=other");
    }

    @Test
    void why_it_did_not_take_place_is_a_fact_and_the_next_date_is_at_hand() {
        stage.until("2027-01-20T11:31:00Z");
        Message not = ((Reply.Replace) presses(omar, last(omar), "session.not_held")).message();
        Stage.button(not, "session.propose");
        Reply opened = presses(omar, not, "session.why");
        Message why = ((Reply.Replace) stage.sends(omar.email(), opened, Map.of("why", "mentee"))).message();
        assertThat(why.plainText()).contains("did not take place", "Reason: Léa Petit could not");
        assertThat(stage.column("select held || ' ' || why from session_word")).containsExactly("false mentee");
        Reply.RejectFields rejected = (Reply.RejectFields) stage.sends(omar.email(), opened, Map.of("why", "weather"));
        assertThat(rejected.errors()).containsOnlyKeys("why");
    }

    @Test
    void whoever_has_said_it_already_is_not_asked() {
        sql("update mentoring_session set starts_at = timestamptz '2027-01-20T17:30:00Z'");
        stage.until("2027-01-20T20:00:00Z");
        stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(lea.email()),
                        "session.held",
                        stage.column("select id from mentoring_session").get(0),
                        null));
        stage.until("2027-01-21T12:00:00Z");
        assertThat(stage.column("select person_id from outbox where kind = 'session_debrief' and state = 'sent'"))
                .containsExactly(Long.toString(omar.id()));
    }

    private void sql(String statement) {
        stage.database().jdbi().useHandle(h -> h.execute(statement));
    }

    @Test
    void whoever_comes_back_early_from_a_break_is_asked_even_though_the_other_has_told() {
        lea.pauses("2027-01-20", "2027-02-20");
        stage.until("2027-01-20T12:00:00Z");
        presses(omar, last(omar), "session.held");
        stage.until("2027-01-22T12:00:00Z");
        String asked = "select state || coalesce(' ' || reason, '') from outbox where kind = 'session_debrief'"
                + " and person_id = " + lea.id();
        assertThat(stage.column(asked)).containsExactly("dropped outside_working_hours");
        stage.conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), "settings.resume", "", null));
        stage.until("2027-01-22T13:00:00Z");
        assertThat(stage.column(asked)).containsExactly("sent");
    }
}
