package io.visavis.core.session.arrange;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A pair across an ocean: Léa in Paris, in French on Slack, and Omar in Montréal, in English on Teams. */
final class Meeting implements AutoCloseable {
    final Stage stage = new Stage("2027-01-18T15:00:00Z");
    final World world = stage.world();
    final World.Person lea =
            world.person("Léa Petit").livesIn("Europe/Paris", "FR").speaks("fr");
    final World.Person omar =
            world.person("Omar Haddad").livesIn("America/Toronto", "CA-QC").on("teams");
    final World.Programme programme =
            world.programme("Vega").runs("2027-01-18", "2027-06-30").every(8, DayOfWeek.FRIDAY, "16:00");
    final Enrolment.Pair pair = programme.enrols(lea).mentoredBy(omar, "2027-01-18");

    private RecordingPlatform platform(World.Person person) {
        return person == omar ? stage.teams() : stage.slack();
    }

    Message says(World.Person person, String text) {
        Reply reply = stage.conversation()
                .handle(new Inbound.Said(
                        platform(person).account(person.email()),
                        text,
                        UUID.randomUUID().toString()));
        return ((Reply.Say) reply).message();
    }

    Reply presses(World.Person person, Button button) {
        return stage.conversation()
                .handle(new Inbound.Pressed(
                        platform(person).account(person.email()), button.action(), button.value(), null));
    }

    Reply presses(World.Person person, Message message, String action) {
        return presses(person, Stage.button(message, action));
    }

    Reply sends(World.Person person, Reply opened, Map<String, String> values) {
        var form = ((Reply.OpenForm) opened).form();
        return stage.conversation()
                .handle(new Inbound.Submitted(
                        platform(person).account(person.email()), form.id(), form.context(), values, null));
    }

    /** Someone proposes these dates of theirs, for an hour. */
    Reply proposes(World.Person person, String... dates) {
        return proposes(person, presses(person, says(person, "session"), "session.propose"), dates);
    }

    Reply proposes(World.Person person, Reply opened, String... dates) {
        Map<String, String> values = new HashMap<>(Map.of("minutes", "60", "place", "https://call.example/room"));
        for (int i = 0; i < dates.length; i++) {
            values.put("slot" + (i + 1), dates[i]);
        }
        return sends(person, opened, values);
    }

    List<Button> dates(Message offer) {
        return offer.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.action().equals("session.accept"))
                .toList();
    }

    /** What someone saw last. */
    Message last(World.Person person) {
        stage.settle();
        List<Seen> seen = platform(person).seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    long count(World.Person person) {
        stage.settle();
        return platform(person).seenBy(person.email()).size();
    }

    static String text(Reply reply) {
        if (reply instanceof Reply.Replace replace) {
            return replace.message().plainText();
        }
        return ((Reply.Say) reply).message().plainText();
    }

    List<String> sessions() {
        return stage.column("select to_char(starts_at at time zone 'UTC', 'DD Mon HH24:MI') || ' ' || state"
                + " from mentoring_session order by starts_at");
    }

    @Override
    public void close() {
        stage.close();
    }
}
