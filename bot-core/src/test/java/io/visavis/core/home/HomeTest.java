package io.visavis.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What someone's home shows, to each role, and when a platform's copy is brought up to date. */
class HomeTest {
    private static final String QUESTION = "2027-01-19T08:30:00Z";
    private static final Map<String, String> ANSWER = Map.of(
            "reflection",
            "I decided too late.",
            "scale",
            "2",
            "cue",
            "it stalls",
            "action",
            "I name it",
            "audience",
            "me");

    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin").livesIn("Europe/Paris", "FR");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .budget(6, 20)
            .directedBy(claire);

    HomeTest() {
        programme
                .enrols(lea)
                .aimsAt("Let others decide")
                .mentoredBy(omar, "2027-01-18")
                .session("2027-01-28T13:00:00Z");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Message opens(World.Person person) {
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.OpenedHome(stage.slack().account(person.email())));
        return ((Reply.ShowHome) reply).home();
    }

    private Reply presses(World.Person person, String action, MessageRef where) {
        String value = buttons(opens(person)).stream()
                .filter(button -> button.action().equals(action))
                .map(Button::value)
                .findFirst()
                .orElseThrow();
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, where));
    }

    private static List<Button> buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(row -> ((Block.Buttons) row).buttons().stream())
                .toList();
    }

    private static List<String> actions(Message message) {
        return buttons(message).stream().map(Button::action).toList();
    }

    private List<Seen> published(World.Person person) {
        return stage.slack().homes().stream()
                .filter(seen -> seen.email().equals(person.email()))
                .toList();
    }

    private String lastPublished(World.Person person) {
        List<Seen> all = published(person);
        return all.get(all.size() - 1).message().plainText();
    }

    private void answers(MessageRef where) {
        Reply.OpenForm form = (Reply.OpenForm) presses(lea, "checkin.answer", where);
        stage.core()
                .conversation()
                .handle(new Inbound.Submitted(
                        stage.slack().account(lea.email()),
                        form.form().id(),
                        form.form().context(),
                        ANSWER,
                        where));
    }

    @Test
    void a_manager_sees_the_question_the_next_session_and_their_objective() {
        assertThat(opens(lea).plainText()).startsWith("You have no question at the moment.");
        stage.until(QUESTION);

        Message home = opens(lea);

        assertThat(home.plainText())
                .contains(
                        "Thursday 28 January, 14:00",
                        "With Omar Haddad",
                        "Let others decide",
                        "Only you see this page");
        assertThat(actions(home))
                .containsExactly(
                        "checkin.answer",
                        "checkin.later",
                        "checkin.skip",
                        "link",
                        "session.move",
                        "session.cancel",
                        "session.propose",
                        "objective.list",
                        "settings.change",
                        "settings.pause",
                        "home.privacy");
    }

    @Test
    void a_commitment_stands_there_until_it_is_reported_on() {
        stage.until(QUESTION);
        answers(MessageRef.HOME);
        assertThat(opens(lea).plainText())
                .contains("Answered on", "What you set out to do", "If it stalls, then I will I name it");
        assertThat(opens(omar).plainText()).doesNotContain("it stalls");
        assertThat(opens(claire).plainText()).doesNotContain("it stalls", "too late");
    }

    @Test
    void a_mentor_sees_their_managers_and_what_is_coming_and_nothing_that_was_not_shared() {
        stage.until(QUESTION);
        answers(MessageRef.HOME);
        assertThat(opens(omar).plainText())
                .contains("Your next sessions", "With Léa Petit", "Vega: your managers", "has answered this week")
                .doesNotContain("too late", "question at the moment");
    }

    @Test
    void a_director_sees_the_programme_and_a_supervisor_that_they_accompany_its_mentors() {
        World.Person sam = world.person("Sam Novak");
        programme.has(sam, "supervisor");
        assertThat(opens(claire).plainText()).contains("Vega · status", "Week 1 of 12", "No pair is at risk.");
        assertThat(opens(sam).plainText())
                .contains("“Vega”: you accompany its mentors.")
                .doesNotContain("Léa", "Omar");
    }

    @Test
    void someone_with_several_roles_in_several_programmes_sees_all_of_them() {
        World.Programme other =
                world.programme("Lyra").runs("2027-01-18", "2027-04-11").directedBy(lea);
        other.enrols(claire).mentoredBy(lea, "2027-01-18");
        assertThat(opens(lea).plainText())
                .contains(
                        "You have no question at the moment.",
                        "Let others decide",
                        "Lyra: your managers",
                        "Lyra · status");
    }

    @Test
    void someone_on_a_break_sees_so_first_and_can_end_it() {
        lea.pauses("2027-01-18", "2027-01-29");
        Message home = opens(lea);
        assertThat(home.plainText()).startsWith("You are on a break until Friday 29 January");
        assertThat(actions(home)).contains("settings.resume").doesNotContain("settings.pause");

        Reply.ShowHome after = (Reply.ShowHome) presses(lea, "settings.resume", MessageRef.HOME);

        assertThat(after.home().plainText()).doesNotContain("on a break");
    }

    @Test
    void it_speaks_the_persons_language() {
        lea.speaks("fr");
        assertThat(opens(lea).plainText()).contains("Vos prochaines séances", "Vous seul·e voyez cette page");
    }

    @Test
    void what_is_said_to_something_done_at_home_stands_above_it() {
        Reply.ShowHome shown = (Reply.ShowHome) presses(lea, "home.privacy", MessageRef.HOME);
        assertThat(shown.home().plainText()).startsWith("Who sees what").contains("Only you see this page");
    }

    @Test
    void an_answer_given_at_home_shows_there_at_once_and_turns_the_card_in_the_chat() {
        stage.until(QUESTION);
        answers(MessageRef.HOME);
        assertThat(published(lea)).as("the reply shows it already").isEmpty();
        assertThat(stage.slack().updates())
                .extracting(seen -> seen.message().plainText())
                .singleElement()
                .asString()
                .contains("Answered on");
    }

    @Test
    void an_answer_given_elsewhere_is_brought_to_the_homes_that_were_opened_and_to_no_other() {
        stage.until(QUESTION);
        opens(lea);
        opens(claire);
        int before = published(lea).size();

        answers(new MessageRef("D-lea", "1"));

        assertThat(published(lea)).hasSize(before + 1);
        assertThat(lastPublished(lea)).contains("Answered on");
        stage.settle();
        assertThat(lastPublished(claire)).contains("1 of 1 asked");
        assertThat(published(omar)).isEmpty();
    }

    @Test
    void the_question_that_arrives_shows_with_the_next_tick() {
        opens(lea);
        stage.until("2027-01-19T08:31:00Z");
        assertThat(lastPublished(lea)).contains("Your next sessions").doesNotContain("no question at the moment");
        int before = published(lea).size();
        stage.settle();
        assertThat(published(lea)).as("nothing changed since").hasSize(before);
    }

    @Test
    void a_home_that_the_platform_has_no_time_for_is_brought_up_to_date_when_it_has() {
        stage.until(QUESTION);
        opens(lea);
        stage.slack().answersHomesWithPatience(90);
        answers(new MessageRef("D-lea", "1"));
        assertThat(published(lea)).hasSize(1);
        stage.clock().moveTo(Instant.parse("2027-01-19T08:31:29Z"));
        stage.settle();
        assertThat(published(lea)).hasSize(1);
        stage.clock().moveTo(Instant.parse("2027-01-19T08:31:31Z"));
        stage.settle();
        assertThat(published(lea)).hasSize(2);
    }
}
