package io.visavis.core.setup;

import io.visavis.core.Enrolment;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.Map;

/** Claire directs "Vega", in which Omar mentors Léa; questions come on Tuesdays at 9:30. It is the Monday before. */
final class Desk implements AutoCloseable {
    final Stage stage = new Stage("2027-01-18T12:00:00Z");
    final World world = stage.world();
    final World.Organisation vega = world.organisation("Vega");
    final World.Person claire =
            world.person("Claire Martin").livesIn("Europe/Paris", "FR").of(vega);
    final World.Person lea =
            world.person("Léa Petit").livesIn("Europe/Paris", "FR").of(vega);
    final World.Person omar = world.person("Omar Haddad");
    final World.Programme programme = world.programme("Vega")
            .of(vega)
            .runs("2027-01-18", "2027-04-11")
            .every(1, DayOfWeek.TUESDAY, "09:30")
            .budget(6, 20)
            .directedBy(claire)
            .has(omar, "mentor");
    final Enrolment enrolment = programme.enrols(lea);

    Reply presses(String action, String value) {
        return pressed(claire, action, value);
    }

    Reply pressed(World.Person who, String action, String value) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(stage.slack().account(who.email()), action, value, null));
    }

    /** Opens the form of a button and sends it with these values. */
    Reply sends(String form, String context, Map<String, String> values) {
        return sent(claire, form, context, values);
    }

    Reply sent(World.Person who, String form, String context, Map<String, String> values) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Submitted(stage.slack().account(who.email()), form, context, values, null));
    }

    String id() {
        return Long.toString(programme.id());
    }

    String one(String sql) {
        return String.join(", ", stage.column(sql));
    }

    static Message message(Reply reply) {
        return reply instanceof Reply.Replace replace ? replace.message() : ((Reply.Say) reply).message();
    }

    static String text(Reply reply) {
        return message(reply).plainText();
    }

    static Map<String, String> errors(Reply reply) {
        return ((Reply.RejectFields) reply).errors();
    }

    @Override
    public void close() {
        stage.close();
    }
}
