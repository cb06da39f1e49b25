package io.visavis.core.setup;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Input.Option;
import io.visavis.core.programme.Programme;
import io.visavis.core.words.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms for a programme's settings, filled with what holds or with what was entered. */
record SetupForms(Words words) {
    static final String NAME = "setup.name";
    static final String DATES = "setup.dates";
    static final String RHYTHM = "setup.rhythm";
    static final String LIMITS = "setup.limits";
    static final String NEW = "setup.new";

    private static final int NAME_LENGTH = 120;
    private static final int MOST_WEEKS = 8;
    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final int STEP_MINUTES = 30;
    private static final int STEPS = 18;

    /** What a programme's forms hold at first. */
    static Map<String, String> values(Programme programme) {
        Map<String, String> values = new HashMap<>();
        values.put("name_en", programme.name().en());
        values.put("name_fr", programme.name().fr());
        values.put("starts_on", programme.startsOn().toString());
        values.put("ends_on", programme.endsOn().toString());
        values.put("weeks", Integer.toString(programme.cadence().weeks()));
        values.put("day", Integer.toString(programme.cadence().day().getValue()));
        values.put("time", programme.cadence().time().toString());
        values.put("floor", Integer.toString(programme.aggregationFloor()));
        values.put("per_day", Integer.toString(programme.budget().perDay()));
        values.put("per_week", Integer.toString(programme.budget().perWeek()));
        return values;
    }

    Form form(String id, long programme, Map<String, String> values) {
        List<Input> inputs = switch (id) {
            case NAME -> names(values);
            case DATES -> dates(values);
            case RHYTHM -> rhythm(values);
            case LIMITS -> limits(values);
            case NEW ->
                Stream.of(names(values), dates(values), rhythm(values))
                        .flatMap(List::stream)
                        .toList();
            default -> throw new IllegalArgumentException(id);
        };
        return form(id, inputs, Long.toString(programme));
    }

    Form form(String id, List<Input> inputs, String context) {
        return new Form(
                id,
                words.say(id + ".title"),
                List.of(Block.Text.of(words.say(id + ".intro"))),
                inputs,
                words.say("setup.save"),
                words.say("setup.cancel"),
                context);
    }

    private List<Input> names(Map<String, String> values) {
        return List.of(text("name_en", values, true), text("name_fr", values, true));
    }

    Input text(String id, Map<String, String> values, boolean required) {
        return new Input.TextInput(
                id, words.say("setup.field." + id), null, false, values.get(id), NAME_LENGTH, required);
    }

    private List<Input> dates(Map<String, String> values) {
        return List.of(day("starts_on", values), day("ends_on", values));
    }

    Input day(String id, Map<String, String> values) {
        String initial = values.get(id);
        // A date picker takes nothing else
        boolean date = initial != null && initial.matches("\\d{4}-\\d\\d-\\d\\d");
        return new Input.Day(id, words.say("setup.field." + id), date ? initial : null, true);
    }

    private List<Input> rhythm(Map<String, String> values) {
        return List.of(
                choice("weeks", weeks(), values),
                choice("day", days(), values),
                choice("time", times(values.getOrDefault("time", "")), values));
    }

    Input choice(String id, List<Option> options, Map<String, String> values) {
        String initial = options.stream()
                .map(Option::value)
                .filter(value -> value.equals(values.get(id)))
                .findFirst()
                .orElse(null);
        return new Input.Choice(id, words.say("setup.field." + id), options, initial, true);
    }

    List<Option> weeks() {
        return IntStream.rangeClosed(1, MOST_WEEKS)
                .mapToObj(n -> new Option(Integer.toString(n), words.say("setup.weeks", "count", n)))
                .toList();
    }

    List<Option> days() {
        return Stream.of(DayOfWeek.values())
                .limit(DayOfWeek.FRIDAY.getValue())
                .map(day -> new Option(
                        Integer.toString(day.getValue()),
                        day.getDisplayName(TextStyle.FULL, words.language().locale())))
                .toList();
    }

    /** @param own a time that holds already, though it may lie between the others */
    List<Option> times(String own) {
        List<String> times = new ArrayList<>(IntStream.range(0, STEPS)
                .mapToObj(step -> FIRST.plusMinutes((long) step * STEP_MINUTES).toString())
                .toList());
        if (own.matches("([01]\\d|2[0-3]):[0-5]\\d") && !times.contains(own)) {
            times.add(own);
            times.sort(null);
        }
        return times.stream().map(time -> new Option(time, time)).toList();
    }

    private List<Input> limits(Map<String, String> values) {
        return List.of(text("floor", values, true), text("per_day", values, true), text("per_week", values, true));
    }
}
