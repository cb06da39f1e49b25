package io.visavis.core.checkin;

import io.visavis.core.chat.Input;
import io.visavis.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The two lines of a form in which a manager writes an if-then plan: both or neither, of 300 characters at most. */
public record PlanFields(Words words) {
    private static final String CUE = "cue";
    private static final String ACTION = "action";
    private static final int MOST = 300;

    public List<Input> inputs(Map<String, String> values) {
        return Stream.of(CUE, ACTION).map(half -> line(half, values)).toList();
    }

    private Input line(String half, Map<String, String> values) {
        String key = "checkin.form." + half;
        return new Input.TextInput(
                half, words.say(key), words.say(key + ".hint"), false, values.get(half), MOST, false);
    }

    /** What is wrong with the two, by field. */
    public Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        for (String half : List.of(CUE, ACTION)) {
            String other = half.equals(CUE) ? ACTION : CUE;
            boolean missing = values.getOrDefault(half, "").isBlank();
            if (missing && !values.getOrDefault(other, "").isBlank()) {
                errors.put(half, words.say("checkin.error." + half));
            } else if (values.getOrDefault(half, "").length() > MOST) {
                errors.put(half, words.say("checkin.error.too_long", "max", MOST));
            }
        }
        return errors;
    }

    /** As a form holds it. */
    public static Map<String, String> values(IfThen plan) {
        return Map.of(CUE, plan.cue(), ACTION, plan.action());
    }

    /** Reads values in which {@link #errors} found nothing; empty where no plan was made. */
    public static Optional<IfThen> read(Map<String, String> values) {
        String cue = values.getOrDefault(CUE, "").strip();
        return cue.isEmpty()
                ? Optional.empty()
                : Optional.of(new IfThen(cue, values.getOrDefault(ACTION, "").strip()));
    }
}
