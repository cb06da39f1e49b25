package io.visavis.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Rights;
import io.visavis.playground.StandIn;
import io.visavis.playground.StandIn.Answer;
import io.visavis.playground.StandIn.OpenForm;
import io.visavis.playground.StandIn.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Someone who says every command, presses whatever is offered to them and sends every form, some times each. What
 * touches nobody but themselves they leave alone, and what ends something they keep for the end.
 */
final class Wanderer {
    private static final int TIMES = 2;
    private static final Set<String> OTHERS_READ = Set.of("mentor.apply", "mentor.supervision", "referent.write");
    private static final Set<String> ENDS_SOMETHING = Set.of(
            "onboarding.leave",
            "onboarding.withdraw",
            "mentorship.end",
            "mentorship.ends",
            "mentor.withdraw",
            "matching.withdraw",
            "objective.close",
            "reporting.end",
            "reporting.end_now",
            "setup.out",
            "setup.out_now",
            "setup.dates",
            "supervision.cancel");
    private static final int FORMS_IN_A_ROW = 4;

    private final StandIn platform;
    private final Screen screen;
    private final String email;
    private final Map<String, Integer> pressed = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<StandIn.Wire> seen = new HashSet<>();
    private final String colleague;
    private final int whim;
    private int words;
    private boolean last;

    /**
     * @param colleague whose address they give where one is asked for
     * @param whim which button of a message they try first
     */
    Wanderer(StandIn platform, String email, String colleague, int whim) {
        this.colleague = colleague;
        this.whim = whim;
        this.platform = platform;
        this.screen = Screen.of(platform);
        this.email = email;
    }

    String email() {
        return email;
    }

    /** All that they did so far. */
    List<Deed> deeds() {
        return deeds;
    }

    /** Goes wherever the bot leads from here. @param toTheEnd whether to do also what ends something */
    void wander(boolean toTheEnd) {
        last = toTheEnd;
        for (Command command : Command.values()) {
            platform.say(email, command == Command.KEEP ? "keep " + text("keep") : command.english());
            pressAll();
        }
        for (int before = -1; before != deeds.size(); ) {
            before = deeds.size();
            pressAll();
        }
    }

    private void pressAll() {
        for (Shown shown : platform.conversation(email)) {
            if (shown.fromBot()) {
                List<JsonNode> controls = new ArrayList<>(screen.controls(shown.content()));
                Collections.rotate(controls, -whim);
                controls.forEach(control -> press(shown.id(), control));
            }
        }
    }

    private void press(String message, JsonNode control) {
        String action = screen.action(control);
        // an earlier press may have taken the message away
        boolean stands = platform.conversation(email).stream()
                .anyMatch(shown -> shown.id().equals(message)
                        && screen.controls(shown.content()).contains(control));
        if (stands && isWorthTrying(action) && pressed.merge(action, 1, Integer::sum) <= TIMES) {
            Answer answer = platform.press(email, message, control);
            if (!answer.ok()) {
                throw new AssertionError(email + " at " + action + ": " + answer.problem());
            }
            sendForms(action);
            remember();
        }
    }

    private boolean isWorthTrying(String action) {
        boolean concernsOthers = Rights.whoMay(action) != Rights.Who.ANYONE || OTHERS_READ.contains(action);
        return concernsOthers && (last || !ENDS_SOMETHING.contains(action));
    }

    private void sendForms(String action) {
        for (int i = 0; i < FORMS_IN_A_ROW && platform.form(email).isPresent(); i++) {
            OpenForm form = platform.form(email).get();
            platform.submit(email, filled(form, action));
        }
        while (platform.form(email).isPresent()) {
            platform.dismiss(email);
        }
    }

    private Map<String, String> filled(OpenForm form, String action) {
        Map<String, String> values = new HashMap<>(screen.fill(form, text(action), words));
        values.computeIfPresent("email", (id, any) -> colleague);
        return values;
    }

    /** Nobody else's words are the same, and none that were written elsewhere. */
    private String text(String action) {
        return mark(action) + " " + ++words;
    }

    /** What their words begin with in a form that this button opens. */
    static String mark(String action) {
        return "canary-" + action;
    }

    /** A platform keeps the last exchanges alone. */
    private void remember() {
        platform.wire(email).stream()
                .filter(wire -> wire.toBot() && seen.add(wire))
                .forEach(wire -> Deed.in(wire).ifPresent(deeds::add));
    }
}
