package io.visavis.core.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.RecordingPlatform.Failure;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Sending;
import io.visavis.core.chat.Span;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.year.Agenda.Appointment;
import io.visavis.core.year.Cast.Member;
import io.visavis.core.year.Told.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that cannot be broken is none: a sound specimen, and one that breaks each. 18 January 2027 is a Monday. */
class SessionRulesTest {
    private static final Instant LONG_AGO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant START = Instant.parse("2027-01-19T14:00:00Z");
    private static final Instant AFTER = Instant.parse("2027-01-19T15:30:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Agenda.Pair PAIR = new Agenda.Pair(5, 1, 2, LONG_AGO);
    private static final Member LEA = member(1, "lea@example.com", "slack");
    private static final Member OMAR = member(2, "omar@example.com", "teams");
    private static final long SESSION = 9;
    private static final long DATES = 7;

    private final Diary diary = new Diary();
    private final Agenda agenda = diary.agenda();
    private final List<Told> told = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    SessionRulesTest() {
        agenda.meets(PAIR);
        stands(LONG_AGO, START, true);
        diary.chooses(LEA.id(), LONG_AGO, true);
        diary.chooses(OMAR.id(), LONG_AGO, true);
    }

    private static Member member(long id, String email, String platform) {
        LocalTime end = LocalTime.of(18, 0);
        return new Member(id, email, platform, id == 1, ZoneId.of("UTC"), "GB-ENG", LocalTime.of(9, 0), end);
    }

    private void stands(Instant known, Instant start, boolean planned) {
        agenda.stands(SESSION, PAIR, new Appointment(known, start, HOUR, planned));
    }

    private void proposed(Instant at, Instant slot) {
        agenda.proposes(new Agenda.Dates(DATES, PAIR, OMAR.id(), at, List.of(slot), HOUR));
    }

    private static Message naming(Instant moment) {
        return new MessageBuilder()
                .spans(List.of(Span.moment("then", moment)))
                .buttons(Button.acting("then", "session.accept", DATES + ":1"))
                .build();
    }

    private void hears(Member member, String at, String kind, long subject, Instant names) {
        long id = told.size() + 1L;
        Fact fact = new Fact(id, "d" + id, kind, subject, 0, member.id(), names, null, null, null, null);
        told.add(new Told(member.email(), Instant.parse(at), fact, List.of(), naming(names)));
    }

    private void bothAreAsked() {
        hears(LEA, AFTER.toString(), "session_debrief", SESSION, START);
        hears(OMAR, AFTER.toString(), "session_debrief", SESSION, START);
    }

    private List<String> broken() {
        return List.copyOf(new SessionRules(diary, told)
                .broken().entrySet().stream()
                        .filter(rule -> !rule.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<String> notAsked() {
        var setting = new DebriefRule.Setting(
                Map.of(LEA.id(), LEA, OMAR.id(), OMAR), 2, 6, Instant.parse("2027-03-01T00:00:00Z"));
        return new DebriefRule(setting, diary, told, failures, new PublicHolidays()).broken();
    }

    @Test
    void what_is_said_of_a_session_as_it_stands_breaks_no_rule() {
        hears(OMAR, "2027-01-18T14:00:00Z", "session_brief", SESSION, START);
        hears(LEA, "2027-01-18T14:00:00Z", "session_reminder", SESSION, START);
        hears(LEA, "2027-01-19T13:45:00Z", "session_soon", SESSION, START);
        bothAreAsked();
        hears(LEA, "2027-02-15T10:00:00Z", "session_missing", PAIR.id(), START);
        assertThat(broken()).isEmpty();
        assertThat(notAsked()).isEmpty();
    }

    @Test
    void the_same_word_twice_is_found_unless_the_session_was_moved_in_between() {
        hears(LEA, "2027-01-18T10:00:00Z", "session_reminder", SESSION, START);
        stands(Instant.parse("2027-01-18T11:00:00Z"), START.plus(HOUR), true);
        hears(LEA, "2027-01-18T12:00:00Z", "session_reminder", SESSION, START.plus(HOUR));
        assertThat(broken()).isEmpty();
        hears(LEA, "2027-01-18T13:00:00Z", "session_reminder", SESSION, START.plus(HOUR));
        assertThat(broken()).containsExactly("the same word twice about one start of a session");
    }

    @Test
    void words_of_a_session_that_stands_otherwise_are_found() {
        stands(Instant.parse("2027-01-18T11:00:00Z"), START.plus(HOUR), true);
        hears(LEA, "2027-01-18T14:00:00Z", "session_reminder", SESSION, START);
        assertThat(broken()).containsExactly("an outdated session");
        told.clear();
        hears(LEA, "2027-01-18T14:00:00Z", "session_changed", SESSION, START);
        assertThat(broken()).containsExactly("an outdated session");
    }

    @Test
    void words_of_a_session_that_was_cancelled_or_is_not_over_are_found() {
        hears(LEA, "2027-01-19T14:30:00Z", "session_debrief", SESSION, START);
        assertThat(broken()).containsExactly("an outdated session");
        told.clear();
        stands(Instant.parse("2027-01-18T11:00:00Z"), START, false);
        hears(LEA, "2027-01-18T14:00:00Z", "session_reminder", SESSION, START);
        assertThat(broken()).containsExactly("an outdated session");
    }

    @Test
    void dates_that_were_answered_and_answers_that_stand_no_more_are_found() {
        Instant slot = Instant.parse("2027-01-25T10:00:00Z");
        proposed(LONG_AGO, slot);
        hears(LEA, "2027-01-18T10:00:00Z", "session_proposed", DATES, slot);
        assertThat(broken()).isEmpty();
        agenda.closes(DATES, Instant.parse("2027-01-18T11:00:00Z"), "withdrawn", null);
        hears(LEA, "2027-01-18T12:00:00Z", "session_proposed", DATES, slot);
        assertThat(broken()).containsExactly("dates that do not wait, or an answer that does not stand");
        told.clear();
        hears(OMAR, "2027-01-18T12:00:00Z", "session_answered", DATES, slot);
        assertThat(broken()).containsExactly("dates that do not wait, or an answer that does not stand");
    }

    @Test
    void a_word_just_before_that_comes_early_is_found() {
        hears(LEA, "2027-01-19T13:40:00Z", "session_soon", SESSION, START);
        assertThat(broken()).containsExactly("the word just before not just before");
    }

    @Test
    void asking_for_a_date_that_there_is_too_early_or_twice_is_found() {
        hears(LEA, "2027-02-08T10:00:00Z", "session_missing", PAIR.id(), START);
        assertThat(broken()).containsExactly("asked for a date too early");
        told.clear();
        hears(LEA, "2027-02-15T10:00:00Z", "session_missing", PAIR.id(), START);
        hears(LEA, "2027-02-16T10:00:00Z", "session_missing", PAIR.id(), START);
        assertThat(broken()).containsExactly("asked twice about the same time without a session");
        told.clear();
        proposed(Instant.parse("2027-02-14T10:00:00Z"), Instant.parse("2027-02-20T10:00:00Z"));
        hears(LEA, "2027-02-15T10:00:00Z", "session_missing", PAIR.id(), START);
        assertThat(broken()).containsExactly("asked for a date that there is");
    }

    @Test
    void a_session_of_which_one_side_is_not_asked_is_found() {
        hears(LEA, AFTER.toString(), "session_debrief", SESSION, START);
        assertThat(notAsked()).singleElement().asString().contains("to omar@example.com on 2027-01-19");
    }

    @Test
    void nobody_need_be_asked_of_a_session_that_was_cancelled_or_in_a_break_or_an_outage() {
        assertThat(notAsked()).hasSize(2);
        diary.standsStill(START, Instant.parse("2027-01-30T00:00:00Z"));
        assertThat(notAsked()).isEmpty();
    }

    @Test
    void nobody_need_be_asked_who_has_said_it_or_takes_no_part_or_whose_message_may_be_lost() {
        agenda.says(SESSION, LEA.id(), START.plus(HOUR), true);
        assertThat(notAsked()).singleElement().asString().contains("omar");
        failures.add(new Failure(OMAR.email(), AFTER, new Sending.Unknown("timeout")));
        assertThat(notAsked()).isEmpty();
        failures.clear();
        stands(START.minus(HOUR), START, false);
        assertThat(notAsked()).isEmpty();
    }

    @Test
    void whoever_had_no_room_left_is_asked_on_another_day() {
        hears(LEA, "2027-01-19T09:00:00Z", "check_in", 1, START);
        hears(LEA, "2027-01-19T10:00:00Z", "check_in", 2, START);
        assertThat(notAsked()).anyMatch(line -> line.contains("to lea@example.com on 2027-01-20"));
    }
}
