package io.visavis.playground.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The page's JSON: {@code people}, {@code people/EMAIL/…} and {@code clock}. Paths come without their prefix. */
final class Api {
    private static final Pattern SLASH_COMMAND = Pattern.compile("/mentor(?:\\s+(.*))?", Pattern.DOTALL);

    /** What a platform that asks for patience asks for, in seconds. */
    private static final int PATIENCE = 120;

    private final Stage stage;
    private final Clockwork clock;
    private final EventFeed events;

    Api(Stage stage, Clockwork clock, EventFeed events) {
        this.stage = stage;
        this.clock = clock;
        this.events = events;
    }

    ObjectNode get(List<String> path) throws Refusal {
        if (path.equals(List.of("people"))) {
            return people();
        }
        if (path.equals(List.of("clock"))) {
            return clock.json();
        }
        Stage.Player player = player(path);
        return switch (path.get(2)) {
            case "chat" -> PersonJson.chat(player);
            case "form" -> PersonJson.form(player);
            case "wire" -> PersonJson.wire(player);
            case "tab" ->
                Json.object()
                        .put(
                                "token",
                                player.chat()
                                        .pageToken(player.email())
                                        .orElseThrow(() -> new Refusal(404, "the platform has no tabs")));
            default -> throw new Refusal(404, "no such thing of a person");
        };
    }

    ObjectNode post(List<String> path, ObjectNode body) throws Refusal {
        if (path.equals(List.of("clock"))) {
            return move(body);
        }
        Stage.Player player = player(path);
        StandIn.Answer answer = act(player, path.get(2), body);
        ObjectNode reply = PersonJson.chat(player);
        reply.put("ok", answer.ok()).put("problem", answer.problem());
        return reply;
    }

    private StandIn.Answer act(Stage.Player player, String deed, ObjectNode body) throws Refusal {
        StandIn chat = player.chat();
        String email = player.email();
        return switch (deed) {
            case "say" -> say(player, Json.required(body, "text").strip());
            case "press" -> chat.press(email, Json.required(body, "message"), control(body));
            case "press-in-form" -> {
                requireForm(player);
                yield chat.pressInForm(email, control(body), Json.texts(body, "values"));
            }
            case "home" -> chat.openHome(email);
            case "pick" -> chat.pick(email, Json.required(body, "action"), Json.required(body, "message"));
            case "submit" -> {
                requireForm(player);
                yield chat.submit(email, Json.texts(body, "values"));
            }
            case "dismiss" -> {
                chat.dismiss(email);
                yield StandIn.Answer.OK;
            }
            case "fault" -> {
                chat.fail(fault(Json.required(body, "fault")), 1);
                yield StandIn.Answer.OK;
            }
            default -> throw new Refusal(404, "no such deed");
        };
    }

    private static ObjectNode control(ObjectNode body) throws Refusal {
        if (body.get("control") instanceof ObjectNode control) {
            return control;
        }
        throw new Refusal(400, "the field \"control\" must be the button's JSON");
    }

    private static StandIn.Fault fault(String name) throws Refusal {
        return switch (name) {
            case "RATE_LIMITED" -> new StandIn.Fault.RateLimited(PATIENCE);
            case "LOST_BEFORE" -> new StandIn.Fault.LostBefore();
            case "LOST_AFTER" -> new StandIn.Fault.LostAfter();
            case "REFUSED" -> new StandIn.Fault.Refused();
            case "BLOCKED" -> new StandIn.Fault.Blocked();
            default -> throw new Refusal(400, "no such fault");
        };
    }

    private static StandIn.Answer say(Stage.Player player, String text) {
        var command = SLASH_COMMAND.matcher(text);
        if (player.who().platform().equals("slack") && command.matches()) {
            String words = command.group(1);
            return player.chat().command(player.email(), words == null ? "" : words);
        }
        return player.chat().say(player.email(), text);
    }

    private static void requireForm(Stage.Player player) throws Refusal {
        if (player.chat().form(player.email()).isEmpty()) {
            throw new Refusal(409, "no form stands open");
        }
    }

    private ObjectNode people() {
        ObjectNode holder = Json.object();
        ArrayNode people = holder.putArray("people");
        stage.players().forEach(player -> people.add(PersonJson.line(player)));
        return holder;
    }

    private ObjectNode move(ObjectNode body) throws Refusal {
        String wanted = Json.required(body, "step");
        Timeline.Step step = Arrays.stream(Timeline.Step.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "no such step of the clock"));
        clock.move(step);
        events.soon();
        return clock.json();
    }

    private Stage.Player player(List<String> path) throws Refusal {
        if (path.size() != 3 || !path.get(0).equals("people")) {
            throw new Refusal(404, "no such address");
        }
        return stage.find(path.get(1)).orElseThrow(() -> new Refusal(404, "nobody here has this address"));
    }
}
