package io.visavis.playground.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one person sees of the bot: messages and an open modal. Guarded by the stand-in's lock. */
final class Chat {
    final String channel;
    private final Timestamps timestamps;
    private final List<Shown> messages = new ArrayList<>();
    private final Deque<OpenForm> forms = new ArrayDeque<>();
    private @Nullable ObjectNode home;

    Chat(String channel, Timestamps timestamps) {
        this.channel = channel;
        this.timestamps = timestamps;
    }

    List<Shown> messages() {
        return List.copyOf(messages);
    }

    Shown add(boolean fromBot, ObjectNode content) {
        String ts = timestamps.next();
        numberBlocks(content.path("blocks"));
        Shown shown = new Shown(ts, fromBot, Timestamps.moment(ts), false, content);
        messages.add(shown);
        return shown;
    }

    Optional<Shown> message(String ts) {
        return messages.stream().filter(m -> m.id().equals(ts)).findFirst();
    }

    void replace(Shown earlier, ObjectNode content) {
        numberBlocks(content.path("blocks"));
        messages.replaceAll(
                m -> m.id().equals(earlier.id()) ? new Shown(m.id(), m.fromBot(), m.at(), true, content) : m);
    }

    void remove(Shown shown) {
        messages.removeIf(m -> m.id().equals(shown.id()));
    }

    Optional<OpenForm> form() {
        return Optional.ofNullable(forms.peek());
    }

    /** The first one: whatever stood open gives way to it. */
    void open(JsonNode view) {
        forms.clear();
        push(view);
    }

    /** On top of the one that stands open. */
    void push(JsonNode view) {
        numberBlocks(view.path("blocks"));
        forms.push(new OpenForm(view, Map.of()));
    }

    /** In the place of the one on top. */
    void put(JsonNode view) {
        closeForm();
        push(view);
    }

    int openForms() {
        return forms.size();
    }

    void refuse(Map<String, String> errors) {
        OpenForm open = forms.poll();
        if (open != null) {
            forms.push(new OpenForm(open.content(), Map.copyOf(errors)));
        }
    }

    /** The Home tab, once it was published. */
    Optional<ObjectNode> home() {
        return Optional.ofNullable(home);
    }

    void publish(ObjectNode view) {
        numberBlocks(view.path("blocks"));
        home = view;
    }

    /** The one below it, if any, comes back. */
    void closeForm() {
        forms.poll();
    }

    /** Slack names the blocks that the app left without a name. */
    private static void numberBlocks(JsonNode blocks) {
        int number = 0;
        for (JsonNode block : blocks) {
            number++;
            if (block instanceof ObjectNode named && !block.hasNonNull("block_id")) {
                named.put("block_id", "b" + number);
            }
        }
    }
}
