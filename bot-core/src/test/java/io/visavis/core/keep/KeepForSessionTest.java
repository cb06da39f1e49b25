package io.visavis.core.keep;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager keeps words for the next session, for themselves or for their mentor of that pair. */
class KeepForSessionTest {
    private static final String WORDS = "The meeting where I gave in";

    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    private final World.Person omar = world.person("Omar Haddad").livesIn("Europe/Paris", "FR");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Programme programme = programme("Vega").directedBy(claire);
    private final Enrolment enrolment = programme.enrols(lea);
    private final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-18");

    private World.Programme programme(String name) {
        return world.programme(name)
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.FRIDAY, "09:30")
                .budget(6, 20);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Reply does(Inbound inbound) {
        return stage.conversation().handle(inbound);
    }

    private Reply picks(World.Person person, String text, boolean own) {
        return does(new Inbound.Picked(stage.slack().account(person.email()), "session.keep", text, own));
    }

    private Form form(Reply reply) {
        return ((Reply.OpenForm) reply).form();
    }

    private Reply sends(World.Person person, Form form, String... values) {
        return sendsFrom(person, form, null, values);
    }

    private Reply sendsFrom(World.Person person, Form form, @Nullable MessageRef where, String... values) {
        Map<String, String> entered = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            entered.put(values[i], values[i + 1]);
        }
        return does(new Inbound.Submitted(
                stage.slack().account(person.email()), form.id(), form.context(), entered, where));
    }

    private void keeps(String words, String audience) {
        Reply reply = sends(lea, form(picks(lea, WORDS, true)), "words", words, "audience", audience);
        assertThat(reply).isInstanceOf(Reply.Replace.class);
    }

    private static List<String> intro(Form form) {
        return form.intro().stream()
                .flatMap(block -> ((Block.Text) block).spans().stream())
                .map(span -> span.text())
                .toList();
    }

    private static Input field(Form form, String id) {
        return form.inputs().stream()
                .filter(input -> input.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String initial(Form form) {
        String initial = ((Input.TextInput) field(form, "words")).initial();
        return initial == null ? "" : initial;
    }

    private Message home(World.Person person) {
        return ((Reply.ShowHome) does(new Inbound.OpenedHome(stage.slack().account(person.email())))).home();
    }

    private Reply presses(World.Person person, String action, MessageRef where) {
        String value = home(lea).blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(row -> ((Block.Buttons) row).buttons().stream())
                .filter(button -> button.action().equals(action))
                .map(Button::value)
                .findFirst()
                .orElse("999");
        return does(new Inbound.Pressed(stage.slack().account(person.email()), action, value, where));
    }

    private List<String> told(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(Seen::message)
                .map(Message::plainText)
                .toList();
    }

    @Test
    void the_words_of_a_message_are_offered_for_the_next_session_and_seen_by_oneself_unless_chosen_otherwise() {
        pair.session("2027-01-28T13:00:00Z");
        Form form = form(picks(lea, WORDS, true));
        assertThat(initial(form)).isEqualTo(WORDS);
        assertThat(String.join("", intro(form)))
                .isEqualTo("For your session with Omar Haddad, Thursday 28 January, 14:00.");
        assertThat(((Input.Choice) field(form, "audience")).initial()).isEqualTo("me");

        Message card = ((Reply.Replace) sends(lea, form, "words", WORDS, "audience", "me")).message();

        assertThat(card.plainText())
                .contains("Kept for your session with Omar Haddad", "only you see it")
                .doesNotContain(WORDS);
        assertThat(home(lea).plainText()).contains("Kept for your next session", WORDS);
    }

    @Test
    void the_manager_reads_it_in_their_reminder_and_the_mentor_in_the_brief_only_where_it_is_shared() {
        pair.session("2027-01-28T13:00:00Z");
        keeps("For me: I am afraid of it", "me");
        keeps("For both: the budget talk", "mentor");
        stage.until("2027-01-28T13:00:00Z");

        assertThat(told(lea))
                .anySatisfy(text ->
                        assertThat(text).contains("What you kept for it", "I am afraid of it", "the budget talk"));
        assertThat(told(omar))
                .anySatisfy(text -> assertThat(text).contains("Kept for this session", "the budget talk"));
        assertThat(told(omar)).noneSatisfy(text -> assertThat(text).contains("afraid"));
        assertThat(home(omar).plainText()).doesNotContain("budget talk", "afraid");
        assertThat(home(claire).plainText()).doesNotContain("budget talk", "afraid");
        assertThat(stage.says(claire.email(), "status").plainText()).doesNotContain("budget talk", "afraid");
    }

    @Test
    void once_the_session_is_over_it_stands_at_home_no_more_and_in_no_later_brief() {
        pair.session("2027-01-28T13:00:00Z");
        pair.session("2027-02-25T13:00:00Z");
        keeps("For both: the budget talk", "mentor");
        stage.until("2027-01-29T09:00:00Z");
        assertThat(home(lea).plainText()).doesNotContain("budget talk");
        int before = told(omar).size();
        stage.until("2027-02-25T13:00:00Z");
        assertThat(told(omar).subList(before, told(omar).size()))
                .isNotEmpty()
                .noneSatisfy(text -> assertThat(text).contains("budget talk"));
    }

    @Test
    void a_mentor_who_comes_later_reads_nothing_that_was_kept_for_another() {
        keeps("For Omar: the budget talk", "mentor");
        World.Person nina = world.person("Nina Roth");
        pair.ended();
        enrolment.mentoredBy(nina, "2027-01-19").session("2027-01-28T13:00:00Z");
        stage.until("2027-01-28T13:00:00Z");
        assertThat(told(nina)).isNotEmpty().noneSatisfy(text -> assertThat(text).contains("budget talk"));
    }

    @Test
    void a_form_that_was_opened_before_the_mentor_changed_shares_nothing_with_the_new_one() {
        Form form = form(picks(lea, WORDS, true));
        pair.ended();
        enrolment.mentoredBy(world.person("Nina Roth"), "2027-01-19");

        Reply reply = sends(lea, form, "words", WORDS, "audience", "mentor");

        assertThat(((Reply.RejectFields) reply).errors()).containsOnlyKeys("audience");
        assertThat(stage.column("select words from kept_note")).isEmpty();
    }

    @Test
    void it_can_be_changed_and_removed_and_its_home_and_the_mentors_brief_follow() {
        pair.session("2027-01-28T13:00:00Z");
        keeps(WORDS, "mentor");
        Form form = form(presses(lea, "keep.change", MessageRef.HOME));
        assertThat(initial(form)).isEqualTo(WORDS);
        assertThat(((Input.Choice) field(form, "audience")).initial()).isEqualTo("mentor");

        Reply changed = sendsFrom(lea, form, MessageRef.HOME, "words", "Something else", "audience", "me");

        assertThat(((Reply.ShowHome) changed).home().plainText())
                .contains("Something else")
                .doesNotContain(WORDS);
        Reply removed = presses(lea, "keep.remove", MessageRef.HOME);
        assertThat(((Reply.ShowHome) removed).home().plainText()).doesNotContain("Something else");
        assertThat(stage.column("select words from kept_note")).isEmpty();
    }

    @Test
    void nobody_changes_or_removes_a_note_of_somebody_else() {
        keeps(WORDS, "mentor");
        for (String action : List.of("keep.change", "keep.remove")) {
            presses(omar, action, new MessageRef("D", "1"));
            presses(claire, action, new MessageRef("D", "1"));
        }
        assertThat(stage.column("select words from kept_note")).containsExactly(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void blank_words_are_refused_at_their_field_and_so_are_too_many(String blank) {
        Form form = form(picks(lea, WORDS, true));
        assertThat(((Reply.RejectFields) sends(lea, form, "words", blank, "audience", "me")).errors())
                .containsOnlyKeys("words");
        assertThat(((Reply.RejectFields) sends(lea, form, "words", "x".repeat(3001), "audience", "me")).errors())
                .containsOnlyKeys("words");
        assertThat(((Reply.RejectFields) sends(lea, form, "words", "x", "audience", "everyone")).errors())
                .containsOnlyKeys("audience");
        assertThat(stage.column("select words from kept_note")).isEmpty();
    }

    @Test
    void a_message_that_is_too_long_is_offered_as_far_as_it_goes_and_whole_characters_stay_whole() {
        Form form = form(picks(lea, "x".repeat(2999) + "🙂 and more", true));
        assertThat(initial(form)).isEqualTo("x".repeat(2999));
        assertThat(intro(form).get(0)).contains("only its beginning");
    }

    @Test
    void the_words_of_somebody_else_are_not_taken_and_a_message_of_files_has_none() {
        Form others = form(picks(lea, "What a colleague wrote", false));
        assertThat(initial(others)).isEmpty();
        assertThat(intro(others).get(0)).contains("in your own words");
        Form files = form(picks(lea, "", true));
        assertThat(initial(files)).isEmpty();
        assertThat(intro(files).get(0)).contains("holds no words");
    }

    @Test
    void someone_without_a_mentor_is_told_that_there_is_no_session_to_keep_it_for() {
        for (World.Person person : List.of(omar, claire)) {
            assertThat(((Reply.Say) picks(person, WORDS, true)).message().plainText())
                    .contains("Only a manager who has a mentor");
        }
        pair.ended();
        assertThat(picks(lea, WORDS, true)).isInstanceOf(Reply.Say.class);
    }

    @Test
    void without_a_session_it_waits_for_the_next_one() {
        assertThat(String.join("", intro(form(picks(lea, WORDS, true))))).contains("None is planned yet");
        keeps(WORDS, "mentor");
        pair.session("2027-01-28T13:00:00Z");
        stage.until("2027-01-28T13:00:00Z");
        assertThat(told(omar)).anySatisfy(text -> assertThat(text).contains("Kept for this session", WORDS));
    }

    @Test
    void someone_in_two_pairs_says_for_which_of_them_and_the_other_mentor_reads_nothing() {
        World.Person nina = world.person("Nina Roth");
        programme("Lyra").enrols(lea).mentoredBy(nina, "2027-01-18").session("2027-01-28T13:00:00Z");
        pair.session("2027-01-28T10:00:00Z");
        Form form = form(picks(lea, WORDS, true));
        List<Input.Option> offered = ((Input.Choice) field(form, "pair")).options();
        assertThat(offered).extracting(Input.Option::label).containsExactly("Omar Haddad (Vega)", "Nina Roth (Lyra)");
        assertThat(((Reply.RejectFields) sends(lea, form, "words", WORDS, "audience", "mentor")).errors())
                .containsOnlyKeys("pair");

        sends(
                lea,
                form,
                "words",
                WORDS,
                "audience",
                "mentor",
                "pair",
                offered.get(1).value());

        stage.until("2027-01-28T13:00:00Z");
        assertThat(told(nina)).anySatisfy(text -> assertThat(text).contains(WORDS));
        assertThat(told(omar)).isNotEmpty().noneSatisfy(text -> assertThat(text).contains(WORDS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep the meeting where I gave in", "Garder : the meeting where I gave in"})
    void what_is_typed_after_the_command_is_kept_for_oneself_and_can_be_shared_from_there(String typed) {
        Message card = stage.says(lea.email(), typed);
        assertThat(card.plainText()).contains("Kept for your next session with Omar Haddad", "only you see it");
        assertThat(stage.column("select audience from kept_note")).containsExactly("me");
        assertThat(stage.column("select words from kept_note"))
                .singleElement()
                .asString()
                .isEqualTo("the meeting where I gave in");
        assertThat(form(presses(lea, "keep.change", new MessageRef("D", "1"))).id())
                .isEqualTo("session.keep");
    }

    @Test
    void the_command_alone_says_how_and_shows_what_was_kept() {
        assertThat(stage.says(lea.email(), "keep").plainText()).startsWith("Type “keep” and");
        stage.says(lea.email(), "keep the budget talk");
        assertThat(stage.says(lea.email(), "garder").plainText()).contains("the budget talk", "Type “keep”");
    }
}
