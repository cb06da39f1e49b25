package io.visavis.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.visavis.playground.StandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A chat without a bot: messages out of files, one form, and an echo of what was done. */
final class FakeStandIn implements StandIn {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String platform;
    private final Map<String, List<Shown>> chats = new ConcurrentHashMap<>();
    private final Map<String, OpenForm> forms = new ConcurrentHashMap<>();
    private final Map<String, List<Wire>> wires = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, Map<String, String>> submitted = new ConcurrentHashMap<>();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    FakeStandIn(String platform) {
        this.platform = platform;
    }

    static JsonNode sample(String name) {
        try (InputStream in = FakeStandIn.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Plays the messages of a file, some hours apart, the last one just now. */
    void play(String email, String file) {
        JsonNode messages = sample(file);
        Instant at = now.minus(Duration.ofHours(11L * messages.size()));
        for (JsonNode each : messages) {
            at = at.plus(Duration.ofHours(11));
            show(email, each.path("bot").booleanValue(), at, each.path("edited").booleanValue(), each.get("content"));
        }
    }

    void tell(String email, String text) {
        show(email, true, now, false, JSON.createObjectNode().put("text", text));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** What was sent with the form, once one was. */
    Map<String, String> submittedBy(String email) {
        return submitted.getOrDefault(email, Map.of());
    }

    private void show(String email, boolean fromBot, Instant at, boolean edited, JsonNode content) {
        List<Shown> chat = chat(email);
        chat.add(new Shown("m" + chat.size(), fromBot, at, edited, content));
        ObjectNode response = JSON.createObjectNode().put("ok", true).put("ts", "m" + (chat.size() - 1));
        String what = platform.equals("slack")
                ? (fromBot ? "chat.postMessage" : "event message.im")
                : (fromBot ? "POST /v3/conversations/…/activities" : "activity message");
        wire(email, new Wire(at, !fromBot, what, 200, content, response));
    }

    private void wire(String email, Wire wire) {
        wires.computeIfAbsent(email, none -> new CopyOnWriteArrayList<>()).add(wire);
        listeners.forEach(listener -> listener.accept(email));
    }

    private List<Shown> chat(String email) {
        return chats.computeIfAbsent(email, none -> new CopyOnWriteArrayList<>());
    }

    @Override
    public String platform() {
        return platform;
    }

    @Override
    public void join(Member member) {}

    @Override
    public List<Shown> conversation(String email) {
        return List.copyOf(chat(email));
    }

    @Override
    public Answer say(String email, String text) {
        if (text.equals("refuse me")) {
            return new Answer(false, "The bot did not answer within 3 seconds.");
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        show(email, false, now, false, platform.equals("slack") ? typedInSlack(text, escaped) : typed(text));
        tell(email, "You said: " + escaped);
        return Answer.OK;
    }

    private static ObjectNode typed(String text) {
        return JSON.createObjectNode().put("text", text).put("textFormat", "plain");
    }

    /** Slack's client sends what was typed twice: escaped, and as rich text. */
    private static ObjectNode typedInSlack(String text, String escaped) {
        ObjectNode message = JSON.createObjectNode().put("text", escaped);
        ObjectNode block = message.putArray("blocks").addObject().put("type", "rich_text");
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        return message;
    }

    @Override
    public Answer command(String email, String text) {
        tell(email, "You asked: " + text);
        return Answer.OK;
    }

    @Override
    public Answer press(String email, String messageId, JsonNode control) {
        wire(email, new Wire(now, true, "block_actions", 200, control, JSON.createObjectNode()));
        boolean opens = control.path("action_id").asText().equals("checkin.answer")
                || control.path("data").path("action").asText().equals("session.move");
        if (opens) {
            String file = platform.equals("slack") ? "slack-view.json" : "teams-dialog.json";
            forms.put(email, new OpenForm(sample(file), Map.of()));
            listeners.forEach(listener -> listener.accept(email));
            return Answer.OK;
        }
        edit(
                email,
                messageId,
                "Noted: "
                        + control.path("action_id").asText(control.path("verb").asText()));
        return Answer.OK;
    }

    private void edit(String email, String id, String text) {
        List<Shown> edited = new ArrayList<>(chat(email));
        edited.replaceAll(each -> each.id().equals(id)
                ? new Shown(id, true, each.at(), true, JSON.createObjectNode().put("text", text))
                : each);
        chats.put(email, new CopyOnWriteArrayList<>(edited));
    }

    @Override
    public Optional<OpenForm> form(String email) {
        return Optional.ofNullable(forms.get(email));
    }

    @Override
    public Answer submit(String email, Map<String, String> values) {
        if (values.getOrDefault("reflection", "").length() < 10) {
            JsonNode content = forms.get(email).content();
            forms.put(email, new OpenForm(content, Map.of("reflection", "A few more words, please: at least 10.")));
            return Answer.OK;
        }
        submitted.put(email, values);
        forms.remove(email);
        tell(email, "Thank you, it is recorded.");
        return Answer.OK;
    }

    @Override
    public void dismiss(String email) {
        forms.remove(email);
    }

    @Override
    public List<Wire> wire(String email) {
        return List.copyOf(wires.getOrDefault(email, List.of()));
    }

    @Override
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void fail(Fault fault, int times) {
        faults.add(fault.getClass().getSimpleName());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {}
}
