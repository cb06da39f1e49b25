package io.visavis.playground.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code views.*}. */
final class ViewMethods {
    private static final int MOST_MODALS = 3;
    private static final int MOST_BYTES = 250_000;

    private final State state;

    ViewMethods(State state) {
        this.state = state;
    }

    WebApi.Outcome open(ObjectNode arguments) throws Refusal {
        JsonNode view = arguments.path("view");
        check(view);
        String user = state.triggers.spend(arguments.path("trigger_id").asText());
        Workplace.Person person = state.workplace.byId(user).orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode opened = named(view, state);
        person.chat.open(opened);
        ObjectNode body = Json.object().put("ok", true);
        body.set("view", opened);
        return WebApi.Outcome.changed(body, person);
    }

    /** Slack takes up to three modals, one on top of the other, each at the press of a button of the one below. */
    WebApi.Outcome push(ObjectNode arguments) throws Refusal {
        JsonNode view = arguments.path("view");
        check(view);
        String trigger = arguments.path("trigger_id").asText();
        String user = state.triggers.spend(trigger);
        Workplace.Person person = state.workplace.byId(user).orElseThrow(() -> new Refusal("user_not_found"));
        String below = person.chat
                .form()
                .map(form -> form.content().path("id").asText())
                .orElse("");
        if (!state.triggers.comesFrom(trigger, below)) {
            throw new Refusal("not_found");
        }
        if (person.chat.openForms() >= MOST_MODALS) {
            throw new Refusal("push_limit_reached");
        }
        ObjectNode pushed = named(view, state);
        person.chat.push(pushed);
        ObjectNode body = Json.object().put("ok", true);
        body.set("view", pushed);
        return WebApi.Outcome.changed(body, person);
    }

    private static void check(JsonNode view) throws Refusal {
        Rules.checkView(view);
        if (Json.write(view).getBytes(UTF_8).length > MOST_BYTES) {
            throw new Refusal("view_too_large");
        }
    }

    /** As Slack does, leaves a newer tab alone when the hash given is another's. */
    WebApi.Outcome publish(ObjectNode arguments) throws Refusal {
        JsonNode view = arguments.path("view");
        Rules.checkHome(view);
        String user = arguments.path("user_id").asText();
        Workplace.Person person = state.workplace.byId(user).orElseThrow(() -> new Refusal("user_not_found"));
        String seen = arguments.path("hash").asText();
        String stands =
                person.chat.home().map(home -> home.path("hash").asText()).orElse("");
        if (!seen.isEmpty() && !stands.isEmpty() && !seen.equals(stands)) {
            throw new Refusal("hash_conflict");
        }
        ObjectNode published = named(view, state);
        person.chat.publish(published.put("hash", published.path("id").asText() + ".hash"));
        ObjectNode body = Json.object().put("ok", true);
        body.set("view", published);
        return WebApi.Outcome.changed(body, person);
    }

    static ObjectNode named(JsonNode view, State state) {
        return view.<ObjectNode>deepCopy()
                .put("id", state.nextViewId())
                .put("team_id", state.team)
                .put("app_id", Workplace.APP);
    }
}
