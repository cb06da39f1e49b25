package io.visavis.core.checkin;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.checkin.Commitment.Outcome;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.people.Person;
import io.visavis.core.talk.WhoSeesWhat;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The form in which a check-in is answered or changed, and what comes back from it. */
final class CheckInForm {
    static final String ID = "checkin.answer";
    private static final String LET_GO = "let_go";
    private static final int REFLECTION_MAX = 3000;
    private static final String SCALE = "[1-5]";

    private final CheckIn checkIn;
    private final List<Long> asked;
    private final Language language;
    private final Words words;
    private final Wording wording;

    /** About all that it may ask about now. */
    CheckInForm(CheckIn checkIn, Person person, CheckInCards cards) {
        this(checkIn, person, cards, ids(checkIn));
    }

    /** The one that was opened with this context: it asks about the same commitments in the same order. */
    CheckInForm(CheckIn checkIn, Person person, CheckInCards cards, String context) {
        this(checkIn, person, cards, askedIn(context).orElseGet(() -> ids(checkIn)));
    }

    private CheckInForm(CheckIn checkIn, Person person, CheckInCards cards, List<Long> asked) {
        this.checkIn = checkIn;
        this.asked = asked;
        this.language = person.language();
        this.words = Words.in(language);
        this.wording = cards.wording(checkIn, person);
    }

    Form form() {
        return form(initialValues());
    }

    /** The form again, holding what was entered. */
    Form form(Map<String, String> values) {
        List<Block> intro = new ArrayList<>();
        intro.add(new Block.Heading(wording.title()));
        intro.addAll(CheckInCards.steps(words, wording));
        return new Form(
                        ID,
                        words.say("checkin.form.title"),
                        intro,
                        inputs(values),
                        words.say("checkin.form.submit"),
                        words.say("checkin.form.cancel"),
                        context())
                .offering(WhoSeesWhat.aside(language));
    }

    /**
     * The check-in, the pair in which it would be shared, since what was chosen for one mentor is not for another, and
     * the commitments it asks about, so that an outcome is told of the one that was read.
     */
    private String context() {
        return shared() + "/" + asked.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String shared() {
        CheckIn.Mentor mentor = checkIn.mentor();
        return checkIn.id() + "/" + (mentor == null ? "" : mentor.mentorshipId());
    }

    /** Empty for a form that was opened by a version which did not say. */
    private static Optional<List<Long>> askedIn(String context) {
        String[] parts = context.split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        boolean some = parts[2].matches("\\d{1,18}(,\\d{1,18}){0,2}");
        return Optional.of(
                some ? Arrays.stream(parts[2].split(",")).map(Long::valueOf).toList() : List.of());
    }

    private static List<Long> ids(CheckIn checkIn) {
        return checkIn.previous().stream().map(plan -> plan.commitment().id()).toList();
    }

    /** What it asks about and still may, by field. */
    private Map<String, AskedPlan> previous() {
        Map<String, AskedPlan> fields = new LinkedHashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            long id = asked.get(i);
            String field = i == 0 ? "previous" : "previous_" + (i + 1);
            checkIn.previous().stream()
                    .filter(plan -> plan.commitment().id() == id)
                    .forEach(plan -> fields.put(field, plan));
        }
        return fields;
    }

    /** The check-in that a form's context names. */
    static String checkInOf(String context) {
        return context.split("/", 2)[0];
    }

    private List<Input> inputs(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        previous()
                .forEach((field, plan) ->
                        inputs.add(new Input.Choice(field, label(field, plan), outcomes(), values.get(field), false)));
        inputs.add(new Input.TextInput(
                "reflection",
                words.say("checkin.form.reflection"),
                words.say("checkin.form.reflection.hint"),
                true,
                values.get("reflection"),
                REFLECTION_MAX,
                true));
        inputs.add(new Input.Scale(
                "scale",
                words.say("checkin.form.scale"),
                1,
                5,
                words.say("checkin.form.scale.min"),
                words.say("checkin.form.scale.max"),
                scale(values.get("scale")),
                true));
        inputs.addAll(new PlanFields(words).inputs(values));
        inputs.add(new Input.Choice(
                "audience", words.say("checkin.form.audience"), audiences(), values.get("audience"), true));
        return inputs;
    }

    private static @Nullable Integer scale(@Nullable String value) {
        return value != null && value.matches(SCALE) ? Integer.valueOf(value) : null;
    }

    /** With what was said of it last time, so that only what came since needs telling. */
    private String label(String field, AskedPlan asked) {
        String plan = CheckInCards.ifThen(words, asked.commitment());
        Outcome before = asked.before();
        if (before != null) {
            return words.say(
                    "checkin.form.since", "plan", plan, "told", words.say("commitment.outcome." + before.code()));
        }
        return words.say(field.equals("previous") ? "checkin.form.previous" : "checkin.form.earlier", "plan", plan);
    }

    private List<Input.Option> audiences() {
        List<Input.Option> options = new ArrayList<>();
        options.add(new Input.Option("me", words.say("checkin.audience.me")));
        CheckIn.Mentor mentor = checkIn.mentor();
        if (mentor != null) {
            String label = words.say("checkin.audience.mentor", "mentor", mentor.name());
            options.add(new Input.Option("mentor", label));
        }
        options.add(new Input.Option("counts", words.say("checkin.audience.counts")));
        return options;
    }

    private List<Input.Option> outcomes() {
        List<Input.Option> options = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.OPEN) {
                options.add(new Input.Option(outcome.code(), words.say("checkin.outcome." + outcome.code())));
            }
        }
        options.add(new Input.Option(LET_GO, words.say("checkin.outcome.let_go")));
        return options;
    }

    private Map<String, String> initialValues() {
        Map<String, String> values = new HashMap<>();
        Answer answer = checkIn.answer();
        put(values, "reflection", answer == null ? checkIn.draft() : answer.reflection());
        if (answer != null) {
            put(values, "scale", Integer.toString(answer.scale()));
            put(values, "cue", answer.cue());
            put(values, "action", answer.action());
        }
        put(values, "audience", initialAudience(answer));
        previous().forEach((field, plan) -> {
            if (!plan.isUntold()) {
                put(
                        values,
                        field,
                        plan.letGo() ? LET_GO : plan.commitment().outcome().code());
            }
        });
        return values;
    }

    /** None, to be chosen anew, where the answer is shared with another mentor than the present one. */
    private @Nullable String initialAudience(@Nullable Answer answer) {
        Audience audience = answer == null ? checkIn.lastAudience() : answer.audience();
        CheckIn.Mentor mentor = checkIn.mentor();
        if (audience != Audience.MENTOR) {
            return audience.code();
        } else if (mentor == null) {
            return Audience.ME.code();
        }
        return answer == null || mentor.equals(checkIn.reader()) ? audience.code() : null;
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** What is wrong with the values, by field. */
    Map<String, String> errors(Map<String, String> values, String context) {
        Map<String, String> errors = new HashMap<>();
        String reflection = values.getOrDefault("reflection", "");
        if (reflection.isBlank()) {
            errors.put("reflection", words.say("checkin.error.reflection"));
        } else if (reflection.length() > REFLECTION_MAX) {
            errors.put("reflection", words.say("checkin.error.too_long", "max", REFLECTION_MAX));
        }
        errors.putAll(new PlanFields(words).errors(values));
        if (!values.getOrDefault("scale", "").matches(SCALE)) {
            errors.put("scale", words.say("checkin.error.scale"));
        }
        if (audiences().stream().noneMatch(option -> option.value().equals(values.get("audience")))) {
            errors.put("audience", words.say("checkin.error.audience"));
        } else if ("mentor".equals(values.get("audience")) && !isSharedAsIn(context)) {
            errors.put("audience", words.say("checkin.error.mentor_changed"));
        }
        for (String field : previous().keySet()) {
            String told = values.get(field);
            if (told != null
                    && outcomes().stream().noneMatch(option -> option.value().equals(told))) {
                errors.put(field, words.say("checkin.error.outcome"));
            }
        }
        return errors;
    }

    private boolean isSharedAsIn(String context) {
        return (context + "/").startsWith(shared() + "/");
    }

    /** Reads values in which {@link #errors} found nothing. */
    Answer answer(Map<String, String> values) {
        Optional<IfThen> plan = PlanFields.read(values);
        Map<Long, Outcome> outcomes = new HashMap<>();
        Set<Long> letGo = new HashSet<>();
        previous().forEach((field, asked) -> {
            String told = values.getOrDefault(field, "");
            if (told.equals(LET_GO)) {
                letGo.add(asked.commitment().id());
            } else if (values.containsKey(field)) {
                outcomes.put(asked.commitment().id(), Outcome.of(told));
            }
        });
        return new Answer(
                values.getOrDefault("reflection", "").strip(),
                Integer.parseInt(values.getOrDefault("scale", "")),
                plan.map(IfThen::cue).orElse(null),
                plan.map(IfThen::action).orElse(null),
                Audience.of(values.getOrDefault("audience", "me")),
                outcomes,
                letGo);
    }
}
