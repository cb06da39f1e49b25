package io.visavis.core.session;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A pair: Léa in Paris, asked on Tuesdays at 9:30 from 19 January 2027 on, and a mentor named Omar. */
final class Fortnight implements AutoCloseable {
    final Stage stage = new Stage("2027-01-17T12:00:00Z");
    final World world = stage.world();
    final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    final World.Person omar = world.person("Omar Haddad");
    final World.Programme programme = world.programme("Leading teams")
            .inFrench("Diriger une équipe")
            .runs("2027-01-18", "2027-04-30")
            .every(1, DayOfWeek.TUESDAY, "09:30");
    final Enrolment enrolment = programme.enrols(lea);
    final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-01");

    /** Léa answers the question of a week, or changes her answer. */
    Reply answers(String monday, String reflection, String audience, Map<String, String> more) {
        String id = stage.column("select id from check_in where week = '" + monday + "'")
                .get(0);
        Map<String, String> values = new HashMap<>(more);
        values.putAll(Map.of("reflection", reflection, "scale", "3", "audience", audience));
        Reply form = stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(lea.email()), "checkin.answer", id, null));
        return stage.sends(lea.email(), form, values);
    }

    void moves(Enrolment.Session session, String start) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "update mentoring_session set starts_at = ? where id = ?", Instant.parse(start), session.id()));
    }

    List<Seen> seenBy(World.Person person) {
        return stage.slack().seenBy(person.email());
    }

    /** The instants and first lines of what someone saw, but for the word just before a session. */
    List<String> headings(World.Person person) {
        return seenBy(person).stream()
                .filter(seen -> !seen.message().plainText().startsWith("At "))
                .map(seen -> seen.at() + " "
                        + seen.message().plainText().lines().findFirst().orElseThrow())
                .toList();
    }

    String lastTextFor(World.Person person) {
        List<Seen> seen = seenBy(person);
        return seen.get(seen.size() - 1).message().plainText();
    }

    @Override
    public void close() {
        stage.close();
    }
}
