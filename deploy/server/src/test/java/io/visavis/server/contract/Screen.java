package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How one platform's JSON looks to the person before it. */
interface Screen {
    /** For a date that is asked for without a proposal. */
    String A_DAY = "2027-02-15";

    /** The button that asks for an action. */
    Optional<JsonNode> control(JsonNode content, String action);

    /** Every button that asks the bot for something. */
    List<JsonNode> controls(JsonNode content);

    /** What a button asks for. */
    String action(JsonNode control);

    /** Values for all fields of a form: what stands there and is no words, else one of the choices, a day, or these words. */
    Map<String, String> fill(OpenForm form, String words, int choice);

    /** All that can be read in a message or form, a line for each paragraph, as it would be shown. */
    String text(JsonNode content);

    /** The values that a message's charts draw, in the platform's own chart element; empty without a chart. */
    List<Double> drawn(JsonNode content);

    /**
     * What stands in a form's fields, by field.
     *
     * @param typed what the person entered before the form was refused, which some clients keep themselves
     */
    Map<String, String> filled(OpenForm form, Map<String, String> typed);

    /** Values as the platform's own fields take them: where it asks for a day and a time apart, each by itself. */
    default Map<String, String> entered(OpenForm form, Map<String, String> values) {
        return values;
    }

    /** What is read at the press of a button of the open form, which stands there again afterwards. */
    String readAside(StandIn platform, String email, String label, Map<String, String> typed);

    static Screen of(StandIn platform) {
        return platform.platform().equals("slack") ? new SlackScreen() : new TeamsScreen();
    }

    /** Whether a form may be sent again with what stands in a field: words are written anew. */
    static boolean mayStay(@Nullable String stands, boolean text) {
        return stands != null && !stands.isEmpty() && !(text && stands.matches("(?s).*\\p{L}.*"));
    }

    /** The value of one of the options, counted on from the first again after the last; blank where there are none. */
    static String pick(JsonNode options, int choice) {
        return options.isEmpty()
                ? ""
                : options.path(choice % options.size()).path("value").asText();
    }

    /** Every part of a JSON tree for which something holds, in reading order. */
    static List<JsonNode> parts(JsonNode node, Predicate<JsonNode> wanted) {
        List<JsonNode> found = new ArrayList<>();
        if (wanted.test(node)) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(parts(child, wanted)));
        return found;
    }
}
