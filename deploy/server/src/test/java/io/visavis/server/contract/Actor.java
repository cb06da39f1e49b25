package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Someone with a chat open, who reads and acts through their platform alone. */
public final class Actor {
    private final StandIn platform;
    private final Screen screen;
    private final String email;
    private final long before;

    public Actor(StandIn platform, String email) {
        this.platform = platform;
        this.screen = Screen.of(platform);
        this.email = email;
        this.before = fromBot().size();
    }

    String email() {
        return email;
    }

    private List<Shown> fromBot() {
        return platform.conversation(email).stream().filter(Shown::fromBot).toList();
    }

    /** The bot's messages, without those that stood there when the chat was opened. */
    List<Shown> received() {
        return fromBot().stream().skip(before).toList();
    }

    Shown last() {
        List<Shown> received = received();
        if (received.isEmpty()) {
            throw new AssertionError(email + " has no message");
        }
        return received.get(received.size() - 1);
    }

    /** What can be read in each of the messages. */
    List<String> texts() {
        return received().stream().map(shown -> screen.text(shown.content())).toList();
    }

    String lastText() {
        return screen.text(last().content());
    }

    /** All that the platform keeps of the chat, shown or not. */
    String everything() {
        return platform.conversation(email).toString();
    }

    List<Double> drawn() {
        return screen.drawn(last().content());
    }

    Optional<JsonNode> button(String action) {
        return screen.control(last().content(), action);
    }

    public void presses(String action) {
        pressesIn(last(), action);
    }

    /** A choice of a menu of the newest message. */
    public void chooses(String label) {
        JsonNode choice = screen.controls(last().content()).stream()
                .filter(control -> control.toString().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + label + " in: " + last().content()));
        press(last(), choice);
    }

    void pressesIn(Shown message, String action) {
        JsonNode button = screen.control(message.content(), action)
                .orElseThrow(() -> new AssertionError("no button " + action + " in: " + message.content()));
        press(message, button);
    }

    private void press(Shown message, JsonNode button) {
        Answer answer = platform.press(email, message.id(), button);
        if (!answer.ok()) {
            throw new AssertionError(answer.problem());
        }
    }

    public void says(String text) {
        Answer answer = platform.say(email, text);
        if (!answer.ok()) {
            throw new AssertionError(answer.problem());
        }
    }

    /** Opens the last card's form and sends it; fails where it is refused. */
    void answers(Map<String, String> values) {
        presses("checkin.answer");
        fillsIn(values);
    }

    /** Sends the open form; fails where it is refused. */
    void fillsIn(Map<String, String> values) {
        Answer answer = sends(values);
        if (!answer.ok() || formIsOpen()) {
            throw new AssertionError("refused: " + answer.problem());
        }
    }

    /**
     * What the open form offers to read beside it, read and put away again.
     *
     * @param typed what stands in the fields meanwhile
     */
    String readsAside(String label, Map<String, String> typed) {
        String read = screen.readAside(platform, email, label, typed);
        if (!formIsOpen()) {
            throw new AssertionError("the form is gone");
        }
        return read;
    }

    public Answer sends(Map<String, String> values) {
        return platform.submit(
                email,
                platform.form(email).map(form -> screen.entered(form, values)).orElse(values));
    }

    /** Sends the open form as it stands, but for these values. */
    void sendsWith(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(filled(Map.of()));
        values.putAll(changed);
        fillsIn(values);
    }

    /** Closes the open form without sending it. */
    public void dismisses() {
        platform.dismiss(email);
    }

    boolean formIsOpen() {
        return platform.form(email).isPresent();
    }

    public OpenForm form() {
        return platform.form(email).orElseThrow(() -> new AssertionError("no form is open"));
    }

    String formText() {
        return screen.text(form().content());
    }

    /** What stands in the open form after the person typed something. */
    public Map<String, String> filled(Map<String, String> typed) {
        return screen.filled(form(), typed);
    }
}
