package io.visavis.core.matching.pairing;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.util.List;
import java.util.Map;

/** Léa and Paul have no mentor yet; Omar and Nina are mentors; Claire directs. Omar is strong in what Léa aims at. */
final class Matchmaking implements AutoCloseable {
    static final String MORNING = "2027-01-18T10:00:00Z";

    final Stage stage = new Stage("2027-01-17T12:00:00Z");
    final World world = stage.world();
    final World.Person claire = world.person("Claire Martin");
    final World.Person lea = world.person("Léa Petit");
    final World.Person paul = world.person("Paul Roy");
    final World.Person omar = world.person("Omar Haddad");
    final World.Person nina = world.person("Nina Weiss");
    final World.Programme programme = world.programme("Vega")
            .runs("2027-01-18", "2027-06-30")
            .directedBy(claire)
            .has(omar, "mentor")
            .has(nina, "mentor");
    final long deciding = programme.competency("Deciding");
    final Enrolment leas = programme.enrols(lea);
    final Enrolment pauls = programme.enrols(paul);

    Matchmaking() {
        leas.objective("Settle the plan by May", programme.theme("Pace"), deciding);
        sql("insert into mentor_strength values (?, ?, ?)", programme.id(), omar.id(), deciding);
        sql("update person set function = 'Logistics', site = 'Lille' where id = ?", lea.id());
        sql("update person set function = 'Finance', site = 'Lyon' where id = ?", omar.id());
    }

    void sql(String sql, Object... arguments) {
        stage.database().jdbi().useHandle(h -> h.execute(sql, arguments));
    }

    Message says(World.Person person, String text) {
        return stage.says(person.email(), text);
    }

    Reply presses(World.Person person, Button button) {
        return presses(person, button.action(), button.value());
    }

    Reply presses(World.Person person, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    Reply presses(World.Person person, Message message, String label) {
        return presses(person, button(message, label));
    }

    static Button button(Message message, String label) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in: " + message));
    }

    Reply sends(World.Person person, Reply opened, Map<String, String> values) {
        return stage.sends(person.email(), opened, values);
    }

    static Message replaced(Reply reply) {
        if (reply instanceof Reply.Replace replace) {
            return replace.message();
        }
        throw new AssertionError("nothing changed: " + reply);
    }

    static String said(Reply reply) {
        if (reply instanceof Reply.Say say) {
            return say.message().plainText();
        }
        throw new AssertionError("not merely said: " + reply);
    }

    /** Claire has pairs proposed. */
    Message proposed() {
        return replaced(presses(claire, says(claire, "pairs"), "Propose"));
    }

    /** Claire has pairs proposed and puts all of them to both sides, who hear of it. */
    void put() {
        presses(claire, proposed(), "Put all");
        stage.until(MORNING);
    }

    /** All that someone was sent. */
    List<String> texts(World.Person person) {
        return stage.slack().seenBy(person.email()).stream()
                .map(seen -> seen.message().plainText())
                .toList();
    }

    Message last(World.Person person) {
        List<Seen> seen = stage.slack().seenBy(person.email());
        return seen.get(seen.size() - 1).message();
    }

    List<String> pairs() {
        return stage.column("""
                select mentee.name || ' and ' || mentor.name || case when m.active then '' else ', ended' end
                from mentorship m
                join enrolment e on e.id = m.enrolment_id
                join person mentee on mentee.id = e.person_id
                join person mentor on mentor.id = m.mentor_id
                order by mentee.name, m.id
                """);
    }

    @Override
    public void close() {
        stage.close();
    }
}
