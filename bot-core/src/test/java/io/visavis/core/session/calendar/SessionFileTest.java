package io.visavis.core.session.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session's file, behind the link that a card shows. */
class SessionFileTest {
    private static final String START = "2027-01-28T13:00:00Z";

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea =
            world.person("Léa Petit").livesIn("Europe/Paris", "FR").speaks("fr");
    private final World.Person omar = world.person("Omar Haddad").livesIn("America/Montreal", "CA-QC");
    private final World.Person eve = world.person("Eve Stone");
    private final World.Programme programme =
            world.programme("Vega").inFrench("Véga").runs("2027-01-04", "2027-04-11");
    private final Enrolment.Pair pair = programme.enrols(lea).mentoredBy(omar, "2027-01-04");

    @AfterEach
    void close() {
        stage.close();
    }

    private static List<Button> links(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(Button::isLink)
                .toList();
    }

    private String link(World.Person person, String command) {
        return links(stage.says(person.email(), command)).get(0).value();
    }

    private static String token(String link) {
        assertThat(link)
                .startsWith("https://mentoring.example/calendar/session/")
                .endsWith(".ics");
        return link.replaceAll(".*/|\\.ics$", "");
    }

    private String file(String link) {
        return stage.core().calendars().session(token(link)).orElseThrow().text();
    }

    private void change(String sql) {
        stage.database().jdbi().useHandle(h -> h.execute("update mentoring_session set " + sql));
    }

    @Test
    void each_of_a_pair_gets_it_in_their_own_language_with_the_others_name() {
        pair.session(START);

        Ics manager = Ics.of(file(link(lea, "séance agenda")));
        Ics mentor = Ics.of(file(link(omar, "session calendar")));

        assertThat(manager.the("SUMMARY")).isEqualTo("Séance de mentorat avec Omar Haddad");
        assertThat(manager.the("DESCRIPTION")).isEqualTo("Véga");
        assertThat(mentor.the("SUMMARY")).isEqualTo("Mentoring session with Léa Petit");
        assertThat(mentor.the("DESCRIPTION")).isEqualTo("Vega");
        assertThat(mentor.the("DTSTART")).isEqualTo("20270128T130000Z").isEqualTo(manager.the("DTSTART"));
        assertThat(mentor.the("DTEND")).isEqualTo("20270128T140000Z");
        assertThat(mentor.the("LOCATION")).isEqualTo("Video call");
        assertThat(mentor.the("CLASS")).isEqualTo("PRIVATE");
        assertThat(mentor.the("DTSTAMP")).isEqualTo("20270117T120000Z");
        assertThat(mentor.the("UID")).isEqualTo(manager.the("UID")).endsWith("@visavis");
        assertThat(mentor.head("METHOD")).contains("PUBLISH");
        assertThat(stage.core()
                        .calendars()
                        .session(token(link(lea, "séance agenda")))
                        .orElseThrow()
                        .name())
                .isEqualTo("seance-de-mentorat-2027-01-28.ics");
    }

    @Test
    void the_same_link_tells_that_it_was_moved_and_that_it_was_cancelled() {
        pair.session(START);
        String link = link(omar, "session calendar");
        Ics planned = Ics.of(file(link));

        change("starts_at = starts_at + interval '1 day'");
        Ics moved = Ics.of(file(link));
        change("state = 'cancelled'");
        Ics cancelled = Ics.of(file(link));

        assertThat(moved.the("DTSTART")).isEqualTo("20270129T130000Z");
        assertThat(moved.the("STATUS")).isEqualTo("CONFIRMED");
        assertThat(cancelled.head("METHOD")).contains("CANCEL");
        assertThat(cancelled.the("STATUS")).isEqualTo("CANCELLED");
        assertThat(List.of(moved.the("UID"), cancelled.the("UID"))).containsOnly(planned.the("UID"));
        assertThat(List.of(planned, moved, cancelled).stream().map(ics -> Integer.parseInt(ics.the("SEQUENCE"))))
                .containsExactly(0, 1, 2);
    }

    @Test
    void the_library_reads_what_it_wrote() {
        pair.session(START);
        change("place = 'https://meet.example/a?b=c;d,e'");

        ICalendar read = Biweekly.parse(file(link(omar, "session calendar"))).first();

        VEvent event = read.getEvents().get(0);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse(START));
        assertThat(event.getLocation().getValue()).isEqualTo("https://meet.example/a?b=c;d,e");
        assertThat(event.getUrl().getValue()).isEqualTo("https://meet.example/a?b=c;d,e");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@visavis.invalid");
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room 1\nATTENDEE:mailto:eve@example.com",
                "Room\r\nEND:VEVENT\r\nBEGIN:VEVENT",
                "a\\nATTENDEE:mailto:eve@example.com",
                "javascript:alert(1)",
                "https://meet.example/x\r\nATTENDEE:mailto:eve@example.com",
                "Salle ; 2, « bleue » \\ fin \u2028ATTENDEE:x \u0007",
                "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 שלום é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é"
            })
    void nothing_that_a_person_wrote_becomes_more_than_a_text(String written) {
        pair.session(START);
        stage.database().jdbi().useHandle(h -> {
            h.execute("update mentoring_session set place = ?", written);
            h.execute("update person set name = ? where id = ?", written, lea.id());
        });

        String text = file(link(omar, "session calendar"));

        Ics ics = Ics.of(text);
        String flat = written.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(ics.events()).hasSize(1);
        assertThat(event.getLocation().getValue()).isEqualTo(flat);
        // a name that runs from right to left is isolated
        assertThat(event.getSummary().getValue().replaceAll("[\\u2066-\\u2069]", ""))
                .isEqualTo("Mentoring session with " + flat);
        assertThat(event.getAttendees()).isEmpty();
        assertThat(event.getUrl()).isNull();
    }

    @Test
    void a_forged_spoilt_or_expired_link_and_one_for_somebody_else_lead_nowhere() {
        pair.session(START);
        String token = token(link(omar, "session calendar"));
        ReadCalendars read = stage.core().calendars();
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] spoilt = bytes.clone();
            spoilt[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(read.session(Base64.getUrlEncoder().withoutPadding().encodeToString(spoilt)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
        LinkKeys own = LinkKeys.from("YSBzZWFsaW5nIGtleSBvZiB0aGlzIG1hY2hpbmUgYWw=");
        LinkKeys others = LinkKeys.from(Base64.getEncoder().encodeToString(new byte[32]));
        Instant later = Instant.parse("2027-06-01T00:00:00Z");
        long session = Long.parseLong(
                stage.column("select id::text from mentoring_session").get(0));
        assertThat(read.session(new SignedLink(session, omar.id(), later).token(own)))
                .isPresent();
        assertThat(read.session(new SignedLink(session, omar.id(), later).token(others)))
                .isEmpty();
        assertThat(read.session(new SignedLink(session, eve.id(), later).token(own)))
                .isEmpty();
        for (String nothing : List.of("", "a", token + "A", token.substring(1), "é".repeat(token.length()))) {
            assertThat(read.session(nothing)).isEmpty();
        }
        stage.clock().moveTo(Instant.parse("2027-02-27T13:59:59Z"));
        assertThat(read.session(token)).isPresent();
        stage.clock().moveTo(Instant.parse("2027-02-27T14:00:00Z"));
        assertThat(read.session(token)).isEmpty();
    }

    @Test
    void a_key_that_was_changed_still_opens_the_links_of_the_one_before() {
        String before = Base64.getEncoder().encodeToString(filled(1));
        String now = Base64.getEncoder().encodeToString(filled(2));
        Instant later = Instant.parse("2027-06-01T00:00:00Z");
        String old = new SignedLink(7, 8, later).token(LinkKeys.from(before));

        LinkKeys both = LinkKeys.from(now + ", " + before);

        assertThat(SignedLink.in(old, both, Instant.EPOCH)).contains(new SignedLink(7, 8, later));
        assertThat(SignedLink.in(new SignedLink(7, 8, later).token(both), LinkKeys.from(before), Instant.EPOCH))
                .isEmpty();
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
