package io.visavis.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders, platform and zone; questions come on Tuesdays at 9:30 in Paris. */
class PreferencesTest {
    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World.Person lea = stage.world().person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = stage.world().person("Omar Haddad");
    private final Enrolment enrolment = stage.world()
            .programme("Vega")
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .enrols(lea);

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply sets(String field, String value) {
        return stage.conversation()
                .handle(new Inbound.Submitted(
                        stage.slack().account(lea.email()), "settings.change", "", Map.of(field, value), null));
    }

    private List<Input> inputs() {
        Reply opened = stage.presses(lea.email(), "settings.change", stage.says(lea.email(), "settings"));
        Form form = ((Reply.OpenForm) opened).form();
        return form.inputs();
    }

    private List<String> offered(String field) {
        return inputs().stream()
                .filter(input -> input.id().equals(field))
                .flatMap(input -> ((Input.Choice) input).options().stream())
                .map(Input.Option::value)
                .toList();
    }

    private void isOnTeamsToo() {
        stage.conversation().handle(new Inbound.Said(stage.slack().account(lea.email()), "help", "1"));
        stage.conversation().handle(new Inbound.Said(stage.teams().account(lea.email()), "help", "2"));
    }

    private List<String> owed(String kind) {
        return stage.column("select concat_ws(' ', state, reason) from outbox where kind = '" + kind + "' order by id");
    }

    @Test
    void without_reminders_the_question_comes_once_and_with_them_again() {
        sets("reminders", "off");
        stage.until("2027-01-24T12:00:00Z");
        assertThat(stage.slack().seenBy(lea.email())).hasSize(1);
        assertThat(owed("check_in_reminder")).containsExactly("dropped reminders_off");
        sets("reminders", "on");
        stage.until("2027-01-31T12:00:00Z");
        assertThat(stage.slack().seenBy(lea.email())).hasSize(4);
    }

    @Test
    void without_reminders_what_prepares_a_session_still_comes_and_the_last_quarter_of_an_hour_is_quiet() {
        enrolment.mentoredBy(omar, "2027-01-01").session("2027-01-21T10:00:00Z");
        sets("reminders", "off");
        stage.until("2027-01-21T10:30:00Z");
        assertThat(owed("session_reminder")).containsExactly("sent");
        assertThat(owed("session_soon")).containsExactlyInAnyOrder("dropped reminders_off", "sent");
        assertThat(stage.slack().seenBy(omar.email()))
                .extracting(Seen::at)
                .contains(Instant.parse("2027-01-21T09:45:00Z"));
    }

    @Test
    void a_platform_is_a_choice_for_whoever_is_on_both_and_then_the_questions_come_there() {
        stage.says(lea.email(), "help");
        assertThat(offered("platform")).isEmpty();
        isOnTeamsToo();
        assertThat(offered("platform")).containsExactly("slack", "teams");
        Reply saved = sets("platform", "teams");
        assertThat(((Reply.Replace) saved).message().plainText())
                .isEqualTo("Saved. From now on I write to you on Microsoft Teams.");
        stage.until("2027-01-19T12:00:00Z");
        assertThat(stage.slack().seenBy(lea.email())).isEmpty();
        assertThat(stage.teams().seenBy(lea.email())).hasSize(1);
    }

    @Test
    void a_platform_where_somebody_cannot_be_reached_any_more_is_refused() {
        isOnTeamsToo();
        stage.conversation().handle(new Inbound.Left(stage.teams().account(lea.email())));
        Reply refused = sets("platform", "teams");
        assertThat(((Reply.RejectFields) refused).errors()).containsOnlyKeys("platform");
        assertThat(offered("platform")).isEmpty();
    }

    @Test
    void another_zone_moves_the_question_to_its_hour_there() {
        lea.livesIn("America/Montreal", "CA-QC");
        assertThat(offered("zone")).startsWith("America/Montreal").contains("America/Vancouver");
        sets("zone", "America/Vancouver");
        stage.until("2027-01-20T02:00:00Z");
        assertThat(stage.slack().seenBy(lea.email()))
                .extracting(Seen::at)
                .containsExactly(Instant.parse("2027-01-19T17:30:00Z"));
        assertThat(((Reply.RejectFields) sets("zone", "Asia/Tokyo")).errors()).containsOnlyKeys("zone");
    }
}
