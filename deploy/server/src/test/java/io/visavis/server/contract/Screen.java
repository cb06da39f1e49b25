package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.OpenForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** How one platform's JSON looks to the person before it. */
interface Screen {

    /** The button that asks for an action. */
    Optional<JsonNode> control(JsonNode content, String action);

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

    /** What is read at the press of a button of the open form, which stands there again afterwards. */
    String readAside(StandIn platform, String email, String label, Map<String, String> typed);

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
