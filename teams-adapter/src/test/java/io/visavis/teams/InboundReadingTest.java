package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InboundReadingTest {
    private static ObjectNode of(String type) {
        ObjectNode activity = Doorstep.message().put("type", type);
        activity.remove("text");
        return activity;
    }

    private static Inbound read(ObjectNode activity) {
        return InboundReading.of(new IncomingActivity(activity)).orElseThrow();
    }

    private static void ignored(ObjectNode activity) {
        assertThat(InboundReading.of(new IncomingActivity(activity)))
                .as(activity.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "groupChat"})
    void where_others_read_along_nothing_is_told_but_that_the_bot_was_spoken_to(String kind) {
        ObjectNode activity = Doorstep.message();
        activity.withObject("/conversation").put("conversationType", kind);

        assertThat(read(activity)).isInstanceOf(Inbound.AmongOthers.class);
        assertThat(read(activity).toString()).doesNotContain("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/fetch", "task/submit", "adaptiveCard/action"})
    void a_card_that_is_used_where_others_read_along_is_ignored(String name) {
        ObjectNode invoked = of("invoke").put("name", name);
        invoked.withObject("/conversation").put("conversationType", "channel");
        invoked.putObject("value").set("data", CardData.ofButton(Button.acting("Skip", "checkin.skip", "1")));

        ignored(invoked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"typing", "messageReaction", "event", "endOfConversation", "", "invoke", "message"})
    void what_asks_for_nothing_is_ignored(String type) {
        ignored(of(type));
    }

    @Test
    void a_card_that_is_not_ours_is_ignored() {
        ObjectNode submitted = of("message");
        submitted.putObject("value").put("action", "checkin.skip");
        ignored(submitted);

        ObjectNode invoked = of("invoke").put("name", "task/submit");
        invoked.putObject("value").putObject("data").put("form", "checkin.answer");
        ignored(invoked);
    }

    @Test
    void a_mention_of_the_bot_is_taken_out_and_that_of_another_left() {
        ObjectNode activity = Doorstep.message().put("text", "<at>Visavis</at> status of <at>Bea</at>");
        activity.putArray("entities").add(mention("28:bot", "<at>Visavis</at>")).add(mention("29:bea", "<at>Bea</at>"));

        assertThat(((Inbound.Said) read(activity)).text()).isEqualTo("status of <at>Bea</at>");
    }

    private static ObjectNode mention(String id, String text) {
        ObjectNode mention = Json.typed("mention").put("text", text);
        mention.putObject("mentioned").put("id", id);
        return mention;
    }

    @ParameterizedTest
    @CsvSource({"add, Joined", "add-upgrade, Joined", "remove, Left"})
    void installing_and_removing_the_app_is_heard(String action, String kind) {
        assertThat(read(of("installationUpdate").put("action", action))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(kind);
    }

    @Test
    void replacing_the_app_by_a_newer_one_is_no_leaving() {
        ignored(of("installationUpdate").put("action", "remove-upgrade"));
    }

    @Test
    void the_bot_itself_joining_or_leaving_is_heard_and_nobody_else() {
        ObjectNode joined = of("conversationUpdate");
        joined.putArray("membersAdded").addObject().put("id", "28:bot");
        ObjectNode left = of("conversationUpdate");
        left.putArray("membersRemoved").addObject().put("id", "28:bot");
        ObjectNode other = of("conversationUpdate");
        other.putArray("membersAdded").addObject().put("id", "29:bea");

        assertThat(read(joined)).isInstanceOf(Inbound.Joined.class);
        assertThat(read(left)).isInstanceOf(Inbound.Left.class);
        ignored(other);
    }

    @Test
    void a_person_goes_by_the_directory_where_teams_tells_it() {
        ObjectNode activity = Doorstep.message();
        assertThat(read(activity).from().user()).isEqualTo("29:amina");

        activity.withObject("/from").put("aadObjectId", "c0ffee");
        assertThat(read(activity).from().user()).isEqualTo("c0ffee");
        assertThat(ConversationRef.of(read(activity).from()).orElseThrow().user())
                .isEqualTo("29:amina");
    }

    @Test
    void the_same_words_at_another_time_have_another_receipt() {
        Inbound.Said first = (Inbound.Said) read(Doorstep.message());
        Inbound.Said later = (Inbound.Said) read(Doorstep.message().put("timestamp", "2026-03-02T09:00:00.001Z"));

        assertThat(first.receipt()).isNotEqualTo(later.receipt());
    }

    @Test
    void half_a_moment_is_handed_on_rather_than_lost() {
        ObjectNode data = Json.object().put("when:date", "2026-03-02").put("when:time", "");

        assertThat(new CardData(data).values()).isEqualTo(Map.of("when", "2026-03-02"));
    }

    @Test
    void a_moment_is_joined_whichever_half_comes_first() {
        ObjectNode data = Json.object().put("when:time", "10:30").put("when:date", "2026-03-02");

        assertThat(new CardData(data).values()).isEqualTo(Map.of("when", "2026-03-02T10:30"));
    }

    @Test
    void a_field_cannot_pass_for_the_forms_own_data() {
        ObjectNode data = CardData.ofForm(new Form("f", "F", List.of(), List.of(), "Send", "Cancel", "ctx"), "m1");
        data.put("form", "other").put("context", "other");

        assertThat(new CardData(data).text("form")).contains("f");
        assertThat(new CardData(data).text("context")).contains("ctx");
    }
}
