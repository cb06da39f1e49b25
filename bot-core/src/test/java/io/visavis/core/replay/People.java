package io.visavis.core.replay;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.util.Map;

/** Léa on Slack and Max on Teams, both in Paris, with their mentor Omar on Teams, in London. */
final class People implements AutoCloseable {
    final Stage stage;
    final World.Person lea;
    final World.Person max;
    final World.Person omar;
    final World.Programme programme;
    final long leasPair;
    final long maxsPair;
    final long passed;
    final long ahead;

    /**
     * @param now a moment before the programme's end
     * @param passed when Léa and Omar's last session began
     * @param ahead when Max and Omar's next one begins
     */
    People(String now, String passed, String ahead) {
        this.stage = new Stage(now);
        World world = stage.world();
        this.lea = world.person("Léa Petit").livesIn("Europe/Paris", "FR");
        this.max = world.person("Max Roux").livesIn("Europe/Paris", "FR").on("teams");
        this.omar = world.person("Omar Haddad").on("teams");
        this.programme = world.programme("Vega")
                .runs("2027-01-11", "2027-03-12")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(9, 30);
        var first = programme.enrols(lea).mentoredBy(omar, "2027-01-11");
        var second = programme.enrols(max).mentoredBy(omar, "2027-01-11");
        this.leasPair = first.id();
        this.maxsPair = second.id();
        this.passed = first.session(passed).id();
        this.ahead = second.session(ahead).id();
    }

    private RecordingPlatform platform(World.Person person) {
        return person == lea ? stage.slack() : stage.teams();
    }

    Inbound pressed(World.Person person, String action, String value) {
        return new Inbound.Pressed(platform(person).account(person.email()), action, value, null);
    }

    /** What is sent with a form that this button opens now. */
    Inbound sent(World.Person person, String action, String value, Map<String, String> values) {
        Reply opened = stage.core().conversation().handle(pressed(person, action, value));
        Form form = ((Reply.OpenForm) opened).form();
        return new Inbound.Submitted(platform(person).account(person.email()), form.id(), form.context(), values, null);
    }

    String only(String sql) {
        return String.join(",", stage.column(sql));
    }

    @Override
    public void close() {
        stage.close();
    }
}
