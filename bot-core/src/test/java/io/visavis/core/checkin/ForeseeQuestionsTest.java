package io.visavis.core.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.PromptLibrary;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foreseen is what is asked. */
class ForeseeQuestionsTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final Stage stage = new Stage("2027-03-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person claire = world.person("Claire Martin");
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-03-22", "2027-07-11")
            .every(1, DayOfWeek.MONDAY, "09:30")
            .directedBy(claire);

    @AfterEach
    void close() {
        stage.close();
    }

    private Message pressed(World.Person who, String action, String value) {
        return ((Reply.Say) stage.conversation()
                        .handle(new Inbound.Pressed(stage.slack().account(who.email()), action, value, null)))
                .message();
    }

    private List<String> foreseen() {
        return pressed(lea, "checkin.next", "mine")
                .plainText()
                .lines()
                .filter(line -> line.startsWith("• "))
                .map(line -> line.substring(2))
                .toList();
    }

    private void answersEach(String good) {
        stage.sends(
                lea.email(),
                stage.presses(lea.email(), "checkin.answer"),
                Map.of("reflection", "Late.", "scale", "2", "audience", "me"));
        String id = stage.column("select max(id)::text from check_in where state = 'answered'")
                .get(0);
        stage.conversation().handle(new Inbound.Pressed(stage.slack().account(lea.email()), good, id, null));
    }

    @Test
    void six_are_told_on_their_days_past_easter_monday_and_a_break_and_they_come_so() {
        lea.pauses("2027-04-12", "2027-04-18");
        Enrolment enrolment = programme.enrols(lea);
        enrolment.objective("Decide sooner", programme.theme("Pace"), programme.competency("Deciding"));
        stage.until("2027-03-18T12:00:00Z");

        List<String> foreseen = foreseen();
        assertThat(foreseen).hasSize(6);
        assertThat(foreseen.get(1)).as("Easter Monday is a holiday").startsWith("Tuesday 30 March: ");
        assertThat(foreseen.get(3)).as("after the break").startsWith("Monday 19 April: ");
        stage.until("2027-05-03T20:00:00Z");
        assertThat(headings()).containsExactlyElementsOf(foreseen);
    }

    /** Each question with the day on which it came, as it would have been foreseen. */
    private List<String> headings() {
        return stage.database()
                .jdbi()
                .withHandle(h -> h.createQuery("""
                        select o.sent_at, c.prompt_code from check_in c
                        join outbox o on o.subject_id = c.id and o.kind = 'check_in' and o.state = 'sent'
                        order by o.sent_at
                        """)
                        .map((rs, ctx) -> rs.getObject(1, OffsetDateTime.class)
                                        .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                                        .format(DAY)
                                + ": "
                                + PromptLibrary.bundled()
                                        .find(rs.getString(2))
                                        .orElseThrow()
                                        .en()
                                        .title())
                        .list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkin.good_question", "checkin.poor_question"})
    void it_takes_in_what_was_found_good(String opinion) {
        programme.enrols(lea);
        for (String week : List.of("2027-03-22", "2027-03-30", "2027-04-05")) {
            stage.until(week + "T10:00:00Z");
            answersEach(opinion);
        }
        List<String> foreseen = foreseen();
        stage.until("2027-05-18T20:00:00Z");

        assertThat(headings().subList(3, 9)).containsExactlyElementsOf(foreseen);
    }

    @Test
    void of_two_programmes_each_takes_the_questions_of_the_other_into_account() {
        programme.enrols(lea);
        world.programme("Altair")
                .runs("2027-03-22", "2027-07-11")
                .every(1, DayOfWeek.THURSDAY, "09:30")
                .enrols(lea);
        stage.until("2027-03-18T12:00:00Z");

        List<String> foreseen = foreseen();
        assertThat(foreseen).hasSize(6).allMatch(line -> line.endsWith("(Vega)") || line.endsWith("(Altair)"));
        stage.until("2027-04-08T20:00:00Z");
        assertThat(foreseen.stream().map(line -> line.replaceAll(" \\((Vega|Altair)\\)$", "")))
                .containsExactlyElementsOf(headings());
    }

    @Test
    void whoever_is_asked_nothing_is_told_so() {
        assertThat(pressed(claire, "checkin.next", "mine").plainText()).contains("No question is ahead of you");
    }

    @Test
    void a_director_sees_what_comes_by_their_order_and_nothing_that_objective_or_opinions_decide() {
        Enrolment enrolment = programme.enrols(lea);
        String value = programme.id() + ":" + lea.id();
        stage.conversation()
                .handle(new Inbound.Pressed(
                        stage.slack().account(claire.email()),
                        "setup.question_first",
                        programme.id() + ":decision-that-cost-sleep",
                        null));
        stage.until("2027-03-18T12:00:00Z");
        String before = pressed(claire, "setup.next_questions", value).plainText();
        assertThat(before)
                .contains("Week of Monday 22 March: The decision that cost you sleep")
                .contains("Week of Monday 29 March: one chosen for them; for the opening weeks");
        assertThat(foreseen().get(0)).contains("The decision that cost you sleep");

        enrolment.objective("Decide sooner", programme.theme("Pace"), programme.competency("Deciding"));
        assertThat(pressed(claire, "setup.next_questions", value).plainText()).isEqualTo(before);
        stage.until("2027-03-22T10:00:00Z");
        answersEach("checkin.poor_question");
        assertThat(pressed(claire, "setup.next_questions", value).plainText())
                .doesNotContain("cost you sleep")
                .contains("Week of Monday 29 March: one chosen for them; for the opening weeks");
    }
}
