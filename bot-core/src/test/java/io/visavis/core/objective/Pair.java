package io.visavis.core.objective;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Léa on Slack and her mentor Omar on Teams, in a programme of twelve weeks that Claire directs. */
final class Pair implements AutoCloseable {
    static final Map<String, String> LEVELS = Map.of(
            "level_1", "I decide alone",
            "level_2", "One decision a month is theirs",
            "level_3", "One decision a week is theirs",
            "level_4", "Two a week",
            "level_5", "They no longer ask");

    final Stage stage = new Stage("2027-01-18T08:00:00Z");
    final World world = stage.world();
    final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    final World.Person omar =
            world.person("Omar Haddad").livesIn("Europe/Paris", "FR").on("teams");
    final World.Person claire = world.person("Claire Martin").livesIn("Europe/Paris", "FR");
    final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .budget(6, 20)
            .directedBy(claire);
    final Enrolment enrolment = programme.enrols(lea);
    final long theme = programme.theme("Growing people");
    final long competency = programme.competency("Delegating");

    RecordingPlatform platform(World.Person person) {
        return person == omar ? stage.teams() : stage.slack();
    }

    Message says(World.Person person, String text) {
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Said(
                        platform(person).account(person.email()),
                        text,
                        UUID.randomUUID().toString()));
        return ((Reply.Say) reply).message();
    }

    Reply presses(World.Person person, String action, Object value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(
                        platform(person).account(person.email()), action, String.valueOf(value), null));
    }

    Reply sends(World.Person person, Form form, Map<String, String> values) {
        return sends(person, form.id(), form.context(), values);
    }

    Reply sends(World.Person person, String form, String context, Map<String, String> values) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Submitted(platform(person).account(person.email()), form, context, values, null));
    }

    static Form form(Reply reply) {
        return ((Reply.OpenForm) reply).form();
    }

    static Message message(Reply reply) {
        return reply instanceof Reply.Replace replace ? replace.message() : ((Reply.Say) reply).message();
    }

    /** What a form's fields hold. */
    static Map<String, String> filled(Form form) {
        Map<String, String> values = new HashMap<>();
        form.inputs().forEach(input -> {
            if (input instanceof Input.TextInput text && text.initial() != null) {
                values.put(text.id(), text.initial());
            } else if (input instanceof Input.Choice choice && choice.initial() != null) {
                values.put(choice.id(), choice.initial());
            }
        });
        return values;
    }

    Map<String, String> wording(String title) {
        return Map.of(
                "title",
                title,
                "aspiration",
                "Lead a site one day",
                "theme",
                Long.toString(theme),
                "competency",
                Long.toString(competency),
                "indicator",
                "Decisions taken by the team",
                "weight",
                "1");
    }

    /** Léa writes one with all its levels. @return its id */
    long writes(String title) {
        Message card = message(sends(lea, form(presses(lea, "objective.new", enrolment.id())), wording(title)));
        String id = Stage.button(card, "objective.levels").value();
        sends(lea, form(presses(lea, "objective.levels", id)), LEVELS);
        return Long.parseLong(id);
    }

    /** Both rate in their forms. */
    Reply rates(World.Person person, long objective, int level) {
        return sends(
                person, form(presses(person, "objective.rate", objective)), Map.of("level", Integer.toString(level)));
    }

    List<String> received(World.Person person) {
        return platform(person).seenBy(person.email()).stream()
                .map(seen -> seen.message().plainText())
                .toList();
    }

    Message last(World.Person person) {
        List<RecordingPlatform.Seen> seen = platform(person).seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    static List<String> actions(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(row -> ((Block.Buttons) row).buttons().stream())
                .map(button -> button.action())
                .toList();
    }

    String opensHome(World.Person person) {
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.OpenedHome(platform(person).account(person.email())));
        return ((Reply.ShowHome) reply).home().plainText();
    }

    String only(String sql) {
        return String.join(",", stage.column(sql));
    }

    @Override
    public void close() {
        stage.close();
    }
}
