package io.visavis.core.mentor.application;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.mentor.application.Application.Decision;
import io.visavis.core.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form in which a director reviews an application on experience and on potential, and what comes back from it. */
final class ReviewForm {
    static final String ID = "mentor.review";
    private static final int MOST = 1500;
    private static final int RATINGS = 4;
    private static final int ENOUGH = 2;
    private static final List<String> RUBRIC = List.of("experience", "potential");

    private final Application application;
    private final Words words;

    ReviewForm(Application application, Words words) {
        this.application = application;
        this.words = words;
    }

    Form form(Map<String, String> values) {
        return new Form(
                ID,
                words.say("mentor.review.form"),
                List.of(new Block.Heading(application.name()), new Block.Context(words.say("mentor.review.how"))),
                List.of(
                        rating("experience", values),
                        rating("potential", values),
                        new Input.Choice(
                                "decision",
                                words.say("mentor.review.decision"),
                                decisions(),
                                values.get("decision"),
                                true),
                        new Input.Choice(
                                "capacity",
                                words.say("mentor.review.capacity"),
                                ApplicationForm.capacities(words),
                                values.getOrDefault("capacity", Integer.toString(application.capacity())),
                                true),
                        new Input.TextInput(
                                "reason",
                                words.say("mentor.review.reason"),
                                words.say("mentor.review.reason.hint"),
                                true,
                                values.get("reason"),
                                MOST,
                                true)),
                words.say("mentor.review.submit"),
                words.say("mentor.form.cancel"),
                application.programme() + ":" + application.id());
    }

    private Input rating(String of, Map<String, String> values) {
        return new Input.Choice(of, words.say("mentor.rubric." + of), ratings(of), values.get(of), false);
    }

    private List<Input.Option> ratings(String of) {
        return IntStream.rangeClosed(1, RATINGS)
                .mapToObj(n -> new Input.Option(Integer.toString(n), words.say("mentor.rubric." + of + "." + n)))
                .toList();
    }

    private List<Input.Option> decisions() {
        return Stream.of("accept", "not_now", "ask")
                .map(code -> new Input.Option(code, words.say("mentor.review." + code)))
                .toList();
    }

    static boolean asks(Map<String, String> values) {
        return "ask".equals(values.get("decision"));
    }

    /** A question needs no ratings; a decision has both, and nobody is accepted who is at the start in either. */
    Map<String, String> errors(Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        choose("decision", decisions(), values, errors);
        choose("capacity", ApplicationForm.capacities(words), values, errors);
        for (String of : RUBRIC) {
            if (!asks(values) || values.containsKey(of)) {
                choose(of, ratings(of), values, errors);
            }
            boolean tooLow = !errors.containsKey(of)
                    && "accept".equals(values.get("decision"))
                    && Integer.parseInt(values.getOrDefault(of, "")) < ENOUGH;
            if (tooLow) {
                errors.put(of, words.say("mentor.error.too_low"));
            }
        }
        ApplicationForm.checkText("reason", MOST, values, words, errors);
        return errors;
    }

    private void choose(
            String field, List<Input.Option> options, Map<String, String> values, Map<String, String> errors) {
        if (options.stream().noneMatch(option -> option.value().equals(values.get(field)))) {
            errors.put(field, words.say("mentor.error.choose"));
        }
    }

    static String reason(Map<String, String> values) {
        return values.getOrDefault("reason", "").strip();
    }

    /** Reads values in which {@link #errors} found nothing and that ask nothing. */
    static Decision decision(Map<String, String> values) {
        return new Decision(
                "accept".equals(values.get("decision")),
                Integer.parseInt(values.getOrDefault("experience", "")),
                Integer.parseInt(values.getOrDefault("potential", "")),
                Integer.parseInt(values.getOrDefault("capacity", "")),
                reason(values));
    }
}
