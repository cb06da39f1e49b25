package io.visavis.core.mentor;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups, dates, attendance, hours against the rule, and what a mentor asks a supervisor in private. */
class SupervisionTest {
    private final Stage stage = new Stage("2027-01-18T12:00:00Z");
    private final World world = stage.world();
    private final Chat chat = new Chat(stage);
    private final World.Person omar = world.person("Omar Haddad");
    private final World.Person ines = world.person("Inês Lopes");
    private final World.Person claire = world.person("Claire Martin");
    private final World.Person fanny = world.person("Fanny Aubry");
    private final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-12-31")
            .directedBy(claire)
            .has(omar, "mentor")
            .has(ines, "mentor")
            .has(fanny, "supervisor");

    @AfterEach
    void close() {
        stage.close();
    }

    private void run(String sql, Object... values) {
        stage.database().jdbi().useHandle(h -> h.execute(sql, values));
    }

    private void usualRule(String selectedOn) {
        run("update programme set supervision_practice_hours = 35, supervision_yearly_hours = 4");
        run("update mentor set selected_on = cast(? as date)", selectedOn);
    }

    /** A group of Omar's, led by Fanny, that meets at this local time in London. */
    private void group(String starts) {
        String subject = Long.toString(programme.id());
        chat.sends(fanny, chat.presses(fanny, "supervision.group", subject), "name", "Lyon & <friends>");
        Message page = chat.asks(fanny, "mentoring");
        chat.sends(fanny, chat.presses(fanny, page, "supervision.members"), "member", "add" + omar.id());
        Reply planned = chat.sends(
                fanny,
                chat.presses(fanny, page, "supervision.date"),
                "starts",
                starts,
                "minutes",
                "90",
                "place",
                "Room 3");
        assertThat(Chat.text(planned)).contains("The date for “Lyon & <friends>” is set");
    }

    private List<String> standing() {
        return stage.column("select p.name || ' ' || s.paused from mentor_standing s "
                + "join person p on p.id = s.person_id order by p.name");
    }

    @Test
    void the_members_of_a_group_are_reminded_a_day_before_within_their_hours_and_nobody_else_is() {
        group("2027-02-01T15:30");
        stage.until("2027-02-01T15:00:00Z");
        List<Seen> reminders = stage.slack().seenBy(omar.email());
        assertThat(reminders).hasSize(1);
        assertThat(reminders.get(0).message().plainText())
                .contains(
                        "Your supervision group meets soon",
                        "Lyon & <friends>: Monday 1 February, 15:30, 90 min, Room 3");
        // 24 hours before it is a Sunday
        assertThat(reminders.get(0).at()).isEqualTo("2027-01-29T15:30:00Z");
        assertThat(chat.sentTo(ines)).isEmpty();
    }

    @Test
    void a_date_that_is_cancelled_reminds_nobody() {
        group("2027-02-03T15:30");
        assertThat(Chat.text(chat.presses(fanny, chat.asks(fanny, "mentoring"), "supervision.cancel")))
                .contains("is cancelled");
        stage.until("2027-02-05T12:00:00Z");
        assertThat(chat.sentTo(omar)).isEmpty();
    }

    @Test
    void who_was_there_is_marked_by_the_supervisor_and_counts_as_hours() {
        usualRule("2026-09-01");
        group("2027-01-20T15:30");
        stage.until("2027-01-20T18:00:00Z");
        Message page = chat.asks(fanny, "mentoring");
        assertThat(page.plainText()).contains("who was there?", "0 h of supervision, 1 h due");

        Reply marked = chat.sends(fanny, chat.presses(fanny, page, "supervision.attendance"), "m" + omar.id(), "yes");

        assertThat(Chat.text(marked)).contains("Their hours are up to date");
        assertThat(chat.asks(omar, "mentoring").plainText()).contains("1.5 h in twelve months, 1 h due");
        assertThat(chat.asks(claire, "mentoring").plainText()).contains("Omar Haddad:", "1.5 h of supervision");
        Message again = chat.asks(fanny, "mentoring");
        chat.sends(fanny, chat.presses(fanny, again, "supervision.attendance"), "m" + omar.id(), "no");
        assertThat(chat.asks(omar, "mentoring").plainText()).contains("0 h in twelve months, 1 h due");
    }

    @Test
    void hours_of_practice_are_those_of_sessions_that_were_held() {
        var pair = programme.enrols(world.person("Léa Petit")).mentoredBy(omar, "2026-09-14");
        pair.session("2026-12-01T10:00:00Z").minutes(90).held();
        pair.session("2026-12-08T10:00:00Z").notHeld();
        pair.session("2026-12-15T10:00:00Z");
        assertThat(chat.asks(omar, "mentoring").plainText()).contains("1.5 h of sessions in twelve months");
    }

    @Test
    void missing_supervision_warns_both_then_pauses_new_pairs_until_it_is_made_up_for() {
        usualRule("2026-11-01");
        run("insert into supervision_elsewhere values (?, ?, date '2027-01-10', 60)", programme.id(), ines.id());
        stage.until("2027-02-02T18:00:00Z");
        assertThat(chat.lastSentTo(omar).plainText())
                .contains("Supervision is due", "1 hour of supervision is missing", "you would be given no new pair");
        assertThat(chat.lastSentTo(claire).plainText())
                .contains("The supervision of 1 mentor is missing", "Omar Haddad:")
                .doesNotContain("Inês");
        assertThat(standing()).containsExactly("Inês Lopes false", "Omar Haddad false");

        stage.until("2027-03-05T18:00:00Z");

        assertThat(standing()).containsExactly("Inês Lopes false", "Omar Haddad true");
        assertThat(chat.lastSentTo(omar).plainText()).contains("you are given no new pair until it is made up for");
        assertThat(chat.sentTo(omar)).hasSize(2);
        assertThat(chat.sentTo(ines)).isEmpty();
        assertThat(chat.asks(omar, "mentoring").plainText()).contains("you are given no new pair");

        run("insert into supervision_elsewhere values (?, ?, date '2027-03-04', 60)", programme.id(), omar.id());
        stage.until("2027-03-08T18:00:00Z");
        assertThat(standing()).containsExactly("Inês Lopes false", "Omar Haddad false");
    }

    @Test
    void a_mentor_asks_in_private_and_the_supervisor_alone_reads_their_themes() {
        Reply form = chat.presses(omar, chat.asks(omar, "mentoring"), "mentor.supervision");
        Reply asked = chat.sends(omar, form, "theme", "distance", "second", "ethics", "soon", "soon");
        assertThat(Chat.text(asked)).contains("Fanny Aubry is told, and nobody else");
        stage.settle();
        Message request = chat.lastSentTo(fanny);
        assertThat(request.plainText())
                .contains("Omar Haddad asks for supervision", "Closeness and distance", "A doubt of conscience");
        assertThat(chat.sentTo(claire)).isEmpty();
        for (String command : List.of("mentoring", "status", "help")) {
            assertThat(chat.asks(claire, command).plainText()).doesNotContain("asks for supervision", "Closeness");
        }
        String id = stage.column("select id::text from supervision_request").get(0);
        assertThat(Chat.text(chat.presses(claire, "supervision.take", id))).contains("I do not find this");
        assertThat(Chat.text(chat.presses(ines, "supervision.take", id))).contains("I do not find this");

        assertThat(Chat.text(chat.presses(fanny, request, "supervision.take"))).contains("Omar Haddad is told");
        stage.settle();
        assertThat(chat.lastSentTo(omar).plainText()).contains("Fanny Aubry has read your request");
    }

    @Test
    void a_request_holds_nothing_but_themes_from_the_list() {
        assertThat(Chat.errors(chat.forges(
                        omar, "mentor.supervision", "", "theme", "Léa wants to leave", "third", "x", "soon", "now")))
                .isEqualTo(Map.of(
                        "theme", "Choose one of these.",
                        "third", "Choose one of these.",
                        "soon", "Choose one of these."));
        assertThat(stage.column("select themes::text from supervision_request")).isEmpty();
    }

    @Test
    void groups_and_dates_of_another_supervisor_are_not_found() {
        World.Person gil = world.person("Gil Stern");
        programme.has(gil, "supervisor");
        group("2027-01-20T15:30");
        stage.until("2027-01-20T18:00:00Z");
        String meeting = programme.id() + ":"
                + stage.column("select id::text from supervision_meeting").get(0);
        String group = programme.id() + ":"
                + stage.column("select id::text from supervision_group").get(0);
        assertThat(chat.asks(gil, "mentoring").plainText()).doesNotContain("Lyon");
        for (String form : List.of("supervision.date", "supervision.members")) {
            assertThat(Chat.text(chat.presses(gil, form, group))).contains("I do not find this");
            assertThat(Chat.text(chat.forges(gil, form, group, "member", "add" + ines.id())))
                    .contains("I do not find this");
        }
        assertThat(Chat.text(chat.forges(gil, "supervision.attendance", meeting, "m" + omar.id(), "yes")))
                .contains("I do not find this");
        assertThat(Chat.text(chat.presses(claire, "supervision.attendance", meeting)))
                .contains("not yours");
        assertThat(stage.column("select person_id::text from supervision_attendance"))
                .isEmpty();
    }

    @Test
    void what_is_wrong_with_a_date_is_told_at_its_field() {
        group("2027-02-01T15:30");
        Message page = chat.asks(fanny, "mentoring");
        Reply form = chat.presses(fanny, page, "supervision.date");
        assertThat(Chat.errors(chat.sends(fanny, form, "starts", "2026-02-01T15:30", "minutes", "7", "place", " ")))
                .containsOnlyKeys("starts", "minutes", "place");
        assertThat(Chat.errors(chat.sends(fanny, form, "starts", "soon", "minutes", "90", "place", "Room")))
                .containsOnlyKeys("starts");
        Reply member = chat.presses(fanny, page, "supervision.members");
        assertThat(Chat.errors(chat.sends(fanny, member, "member", "add" + claire.id())))
                .containsOnlyKeys("member");
    }

    @Test
    void a_director_finds_one_mentor_by_name() {
        assertThat(chat.asks(claire, "mentoring ines").plainText())
                .contains("Inês Lopes:")
                .doesNotContain("Omar");
        assertThat(chat.asks(claire, "mentoring xavier").plainText()).contains("No mentor of this programme");
    }
}
