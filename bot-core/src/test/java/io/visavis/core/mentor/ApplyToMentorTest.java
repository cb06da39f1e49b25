package io.visavis.core.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone applies to mentor; a director reviews and decides; the applicant is told. */
class ApplyToMentorTest {
    private static final String[] APPLICATION = {
        "level", "managers",
        "experience", "Twelve years with <people> & *machines*",
        "motivation", "To hand on what I was given",
        "listening", "What keeps you awake about it?",
        "agenda", "I decline",
        "secret", "Ask them",
        "capacity", "2"
    };

    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final Chat chat = new Chat(stage);
    private final World.Organisation firm = world.organisation("Passerelle");
    private final World.Person nora = world.person("Nora Byrne").of(firm);
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme =
            world.programme("Vega").with(firm).runs("2027-01-18", "2027-06-30").directedBy(claire);

    @AfterEach
    void close() {
        stage.close();
    }

    private static String[] with(String... changes) {
        Map<String, String> values = new HashMap<>(Chat.values(APPLICATION));
        values.putAll(Chat.values(changes));
        return values.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }

    private Reply opens() {
        return chat.presses(nora, chat.asks(nora, "mentoring"), "mentor.apply");
    }

    private void applies() {
        assertThat(Chat.text(chat.sends(nora, opens(), APPLICATION))).contains("is with its directors");
        stage.settle();
    }

    private Reply review(String... values) {
        Message whole = Chat.message(chat.presses(claire, chat.lastSentTo(claire), "mentor.read"));
        return chat.sends(claire, chat.presses(claire, whole, "mentor.review"), values);
    }

    private List<String> standing() {
        return stage.column(
                "select selected || ' ' || trained || ' ' || capacity || ' ' || paused from mentor_standing");
    }

    @Test
    void who_is_accepted_is_told_with_the_directors_words_and_mentors_from_then_on() {
        applies();
        Message told = chat.lastSentTo(claire);
        assertThat(told.plainText())
                .contains("Nora Byrne has applied to mentor in “Vega”")
                .doesNotContain("Twelve");
        Message whole = Chat.message(chat.presses(claire, told, "mentor.read"));
        assertThat(whole.plainText()).contains("Twelve years with <people> & *machines*", "I led managers", "Ask them");

        Reply decided = review(
                "experience", "3", "potential", "4", "decision", "accept", "capacity", "1", "reason", "You listen.");

        assertThat(Chat.text(decided)).contains("Nora Byrne is a mentor now");
        stage.settle();
        assertThat(chat.sentTo(nora))
                .anySatisfy(message ->
                        assertThat(message.plainText()).contains("Welcome among the mentors", "“Vega”", "You listen."));
        assertThat(standing()).containsExactly("true true 1 false");
        assertThat(chat.asks(nora, "mentorat").plainText())
                .contains("Mentoring in “Vega”")
                .doesNotContain("Apply");
    }

    @Test
    void who_is_not_taken_on_is_told_kindly_and_may_apply_again() {
        applies();
        review(
                "experience",
                "2",
                "potential",
                "1",
                "decision",
                "not_now",
                "capacity",
                "1",
                "reason",
                "Try the course.");
        stage.settle();
        assertThat(chat.lastSentTo(nora).plainText())
                .contains("Thank you for offering your time", "Try the course.", "welcome to apply again");
        assertThat(standing()).isEmpty();
        applies();
        assertThat(stage.column("select state from mentor_application order by id"))
                .containsExactly("not_now", "open");
    }

    @Test
    void a_director_may_ask_first_and_hears_when_the_answer_is_there() {
        applies();
        review("decision", "ask", "capacity", "2", "reason", "What did you learn from it?");
        stage.settle();
        Message asked = chat.lastSentTo(nora);
        assertThat(asked.plainText()).contains("a director asks:", "What did you learn from it?");
        chat.sends(nora, chat.presses(nora, asked, "mentor.answer"), "answer", "To wait.");
        stage.settle();

        Message told = chat.lastSentTo(claire);
        assertThat(told.plainText()).contains("has answered your question").doesNotContain("To wait");
        assertThat(Chat.text(chat.presses(claire, told, "mentor.read")))
                .contains("What did you learn from it?", "To wait.");
        review("experience", "4", "potential", "4", "decision", "accept", "capacity", "2", "reason", "Gladly.");
        assertThat(standing()).containsExactly("true true 2 false");
    }

    @Test
    void one_that_is_withdrawn_is_settled_and_the_director_is_not_told_of_it_late() {
        chat.sends(nora, opens(), APPLICATION);
        Reply withdrawn = chat.presses(nora, chat.asks(nora, "mentoring"), "mentor.withdraw");
        assertThat(Chat.text(withdrawn)).contains("is withdrawn");
        stage.settle();
        assertThat(chat.sentTo(claire)).isEmpty();
        String subject = programme.id() + ":"
                + stage.column("select id::text from mentor_application").get(0);
        assertThat(Chat.text(chat.presses(claire, "mentor.read", subject))).contains("does not wait for you");
    }

    @Test
    void there_is_one_open_application_for_a_programme() {
        Reply first = opens();
        Reply second = opens();
        chat.sends(nora, first, APPLICATION);
        assertThat(Chat.text(chat.sends(nora, second, APPLICATION))).contains("You cannot apply there at the moment");
        assertThat(stage.column("select state from mentor_application")).containsExactly("open");
        assertThat(Chat.actions(chat.asks(nora, "mentoring"))).containsExactly("mentor.withdraw");
    }

    @ParameterizedTest
    @CsvSource({
        "level, king, Choose one of these.",
        "capacity, 99, Choose one of these.",
        "motivation, ' ', Write at least a few words.",
    })
    void what_is_wrong_in_an_application_is_told_at_its_field(String field, String value, String said) {
        Reply rejected = chat.sends(nora, opens(), with(field, value));
        assertThat(Chat.errors(rejected)).containsExactly(Map.entry(field, said));
        assertThat(stage.column("select state from mentor_application")).isEmpty();
    }

    @Test
    void a_decision_needs_both_ratings_and_nobody_at_the_beginning_is_accepted() {
        applies();
        Message told = chat.lastSentTo(claire);
        Message whole = Chat.message(chat.presses(claire, told, "mentor.read"));
        Reply form = chat.presses(claire, whole, "mentor.review");
        assertThat(Chat.errors(chat.sends(claire, form, "decision", "not_now", "capacity", "2", "reason", "No")))
                .containsOnlyKeys("experience", "potential");
        Reply low = chat.sends(
                claire,
                form,
                "experience",
                "4",
                "potential",
                "1",
                "decision",
                "accept",
                "capacity",
                "2",
                "reason",
                "Yes");
        assertThat(Chat.errors(low)).containsOnlyKeys("potential");
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_director_decides_once_not_on_themselves_and_not_in_another_programme() {
        World.Person other = world.person("Otto Kern");
        World.Programme elsewhere = world.programme("Lyra").directedBy(other);
        applies();
        String id = stage.column("select id::text from mentor_application").get(0);
        String[] accept = {"experience", "3", "potential", "3", "decision", "accept", "capacity", "2", "reason", "Yes"};
        assertThat(Chat.text(chat.forges(other, "mentor.review", elsewhere.id() + ":" + id, accept)))
                .contains("does not wait for you");
        assertThat(Chat.text(chat.forges(other, "mentor.review", programme.id() + ":" + id, accept)))
                .contains("not yours");
        programme.directedBy(nora);
        assertThat(Chat.text(chat.forges(nora, "mentor.review", programme.id() + ":" + id, accept)))
                .contains("your own");
        assertThat(standing()).isEmpty();
        chat.forges(claire, "mentor.review", programme.id() + ":" + id, accept);
        assertThat(Chat.text(chat.forges(claire, "mentor.review", programme.id() + ":" + id, accept)))
                .contains("does not wait for you");
        assertThat(stage.column("select state from mentor_application")).containsExactly("accepted");
    }

    @Test
    void who_belongs_to_no_organisation_of_a_programme_is_not_offered_it() {
        World.Person stranger = world.person("Sam Other");
        assertThat(chat.asks(stranger, "mentoring").plainText()).contains("nothing about mentoring for you here yet");
        assertThat(Chat.text(chat.presses(stranger, "mentor.apply", Long.toString(programme.id()))))
                .contains("You cannot apply there");
        chat.forges(stranger, "mentor.apply", Long.toString(programme.id()), APPLICATION);
        assertThat(stage.column("select state from mentor_application")).isEmpty();
    }

    @Test
    void the_home_of_a_director_shows_who_waits() {
        applies();
        Reply home = stage.core()
                .conversation()
                .handle(new io.visavis.core.chat.Inbound.OpenedHome(
                        stage.slack().account(claire.email())));
        assertThat(((Reply.ShowHome) home).home().plainText()).contains("1 application to mentor", "Nora Byrne:");
    }
}
