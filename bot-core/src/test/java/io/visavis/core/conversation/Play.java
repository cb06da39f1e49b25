package io.visavis.core.conversation;

import io.visavis.core.Core;
import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.FaultyPlatform;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** Léa with her mentor Omar and the director Claire, on the Monday before the first question. */
final class Play implements AutoCloseable {
    static final String QUESTION = "2027-01-19T08:30:00Z";

    final Stage stage = new Stage("2027-01-18T12:00:00Z");
    final World world = stage.world();
    final World.Person lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
    final World.Person omar = world.person("Omar Haddad");
    final World.Person claire = world.person("Claire Martin");
    final World.Programme programme = programme("Vega").directedBy(claire);
    final Enrolment enrolment = programme.enrols(lea);
    final Enrolment.Pair pair = enrolment.mentoredBy(omar, "2027-01-18");
    final FaultyPlatform faulty = new FaultyPlatform(stage.slack());
    private final Database second = TestDatabase.again(stage.database());
    private final Core faultyCore = new Core(second, List.of(faulty), stage.clock(), Runnable::run, 1);

    World.Programme programme(String name) {
        return world.programme(name)
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(6, 20);
    }

    InboundHandler conversation() {
        return stage.conversation();
    }

    /** The same conversation where the platform misbehaves as {@link #faulty} was told. */
    InboundHandler faultyConversation() {
        return faultyCore.conversation();
    }

    String says(World.Person person, String text) {
        return stage.says(person.email(), text).plainText();
    }

    Reply presses(World.Person person, String action, String value) {
        return conversation().handle(new Inbound.Pressed(stage.slack().account(person.email()), action, value, null));
    }

    Reply sends(World.Person person, String form, String context, Map<String, String> values) {
        return conversation()
                .handle(new Inbound.Submitted(stage.slack().account(person.email()), form, context, values, null));
    }

    String only(String sql) {
        return String.join(",", stage.column(sql));
    }

    static Message said(Reply reply) {
        return ((Reply.Say) reply).message();
    }

    @Override
    public void close() {
        faultyCore.close();
        second.close();
        stage.close();
    }
}
