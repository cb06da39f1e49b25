package io.visavis.playground.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.util.List;

/** What the page is told of a person: a line of the list, their chat, the JSON that went each way. */
final class PersonJson {
    private PersonJson() {}

    /**
     * A line of the list. {@code received} counts the bot's messages; {@code waiting} counts those at the
     * end that nothing has been done about yet.
     */
    static ObjectNode line(Stage.Player player) {
        Cast who = player.who();
        ObjectNode line = Json.object();
        line.put("email", who.email()).put("name", who.name());
        who.roles().forEach(line.putArray("roles")::add);
        line.put("platform", who.platform()).put("programme", who.programme());
        line.put("organisation", who.organisation());
        line.put("language", who.language()).put("zone", who.zone());
        List<StandIn.Shown> shown = player.chat().conversation(who.email());
        line.put("received", shown.stream().filter(StandIn.Shown::fromBot).count());
        line.put("waiting", waiting(shown));
        if (!shown.isEmpty()) {
            StandIn.Shown last = shown.get(shown.size() - 1);
            line.put("preview", Preview.of(who.platform(), last.content()));
            line.put("at", last.at().toString()).put("fromBot", last.fromBot());
        }
        return line;
    }

    private static int waiting(List<StandIn.Shown> shown) {
        int count = 0;
        for (int i = shown.size() - 1; i >= 0; i--) {
            StandIn.Shown one = shown.get(i);
            if (!one.fromBot() || one.edited()) {
                break;
            }
            count++;
        }
        return count;
    }

    static ObjectNode chat(Stage.Player player) {
        ObjectNode chat = Json.object();
        ArrayNode messages = chat.putArray("messages");
        for (StandIn.Shown one : player.chat().conversation(player.email())) {
            ObjectNode message = messages.addObject();
            message.put("id", one.id()).put("fromBot", one.fromBot());
            message.put("at", one.at().toString()).put("edited", one.edited());
            message.set("content", one.content());
        }
        chat.setAll(form(player));
        chat.set("home", player.chat().home(player.email()).orElse(null));
        return chat;
    }

    /** The open form; a JSON null when none stands open. */
    static ObjectNode form(Stage.Player player) {
        ObjectNode holder = Json.object();
        holder.putNull("form");
        player.chat().form(player.email()).ifPresent(open -> {
            ObjectNode form = holder.putObject("form");
            form.set("content", open.content());
            ObjectNode errors = form.putObject("errors");
            open.errors().forEach(errors::put);
        });
        return holder;
    }

    static ObjectNode wire(Stage.Player player) {
        ObjectNode holder = Json.object();
        ArrayNode wire = holder.putArray("wire");
        for (StandIn.Wire one : player.chat().wire(player.email())) {
            ObjectNode exchange = wire.addObject();
            exchange.put("at", one.at().toString()).put("toBot", one.toBot());
            exchange.put("what", one.what()).put("status", one.status());
            exchange.set("request", one.request());
            exchange.set("response", one.response());
        }
        return holder;
    }
}
