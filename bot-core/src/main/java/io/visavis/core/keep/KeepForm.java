package io.visavis.core.keep;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.keep.KeptNotes.Note;
import io.visavis.core.keep.KeptNotes.Pair;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form in which words are kept or changed, and what comes back from it. */
final class KeepForm {
    static final String ID = "session.keep";
    static final int MOST = 3000;
    private static final String BESIDE = "/beside";

    private final List<Pair> pairs;
    private final Person person;
    private final Words words;
    private final String note;
    private final boolean beside;

    /**
     * @param pairs those of the person, at least one
     * @param note the id of the note that is changed; blank for a new one
     */
    KeepForm(List<Pair> pairs, Person person, String note) {
        this(pairs, person, note, false);
    }

    /** @param beside whether it was opened from a message that stays as it is */
    KeepForm(List<Pair> pairs, Person person, String note, boolean beside) {
        this.pairs = pairs;
        this.person = person;
        this.words = Words.in(person.language());
        this.note = note;
        this.beside = beside;
    }

    static Map<String, String> values(Note note) {
        return Map.of(
                "words", note.words(), "pair", Long.toString(note.pair()), "audience", note.shared() ? "mentor" : "me");
    }

    /** @param hint a key of what is to be said first; null for nothing */
    Form form(Map<String, String> values, @Nullable String hint) {
        List<Block> intro = new ArrayList<>();
        if (hint != null) {
            intro.add(Block.Text.of(words.say(hint, "max", MOST)));
        }
        if (pairs.size() == 1) {
            intro.add(new Block.Text(KeepCards.session("keep.for", pairs.get(0), person)));
        }
        return new Form(
                ID,
                words.say("keep.form.title"),
                intro,
                inputs(values),
                words.say("keep.form.submit"),
                words.say("keep.form.cancel"),
                context());
    }

    /** The note, and the pair in which it would be shared: what was chosen for one mentor is not for another. */
    private String context() {
        return note + "/" + (pairs.size() == 1 ? pairs.get(0).id() : "") + (beside ? BESIDE : "");
    }

    /** Whether a form's context says that it was opened from a message that stays as it is. */
    static boolean isBeside(String context) {
        return context.endsWith(BESIDE);
    }

    /** The note that a form's context names; blank for a new one. */
    static String noteOf(String context) {
        return context.split("/", 2)[0];
    }

    private List<Input> inputs(Map<String, String> values) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.TextInput(
                "words",
                words.say("keep.form.words"),
                words.say("keep.form.words.hint"),
                true,
                values.get("words"),
                MOST,
                true));
        if (pairs.size() > 1) {
            inputs.add(new Input.Choice("pair", words.say("keep.form.pair"), pairOptions(), values.get("pair"), true));
        }
        inputs.add(new Input.Choice(
                "audience", words.say("keep.form.audience"), audiences(), values.getOrDefault("audience", "me"), true));
        return inputs;
    }

    private List<Input.Option> pairOptions() {
        return pairs.stream()
                .map(pair -> new Input.Option(
                        Long.toString(pair.id()),
                        words.say(
                                "keep.form.pair.with",
                                "mentor",
                                pair.mentor(),
                                "programme",
                                words.pick(pair.programmeEn(), pair.programmeFr()))))
                .toList();
    }

    private List<Input.Option> audiences() {
        String mentor = pairs.size() == 1
                ? words.say("keep.audience.mentor", "mentor", pairs.get(0).mentor())
                : words.say("keep.audience.that_mentor");
        return List.of(new Input.Option("me", words.say("keep.audience.me")), new Input.Option("mentor", mentor));
    }

    /** What is wrong with the values, by field. */
    Map<String, String> errors(Map<String, String> values, String context) {
        Map<String, String> errors = new HashMap<>();
        String text = values.getOrDefault("words", "");
        if (text.isBlank()) {
            errors.put("words", words.say("keep.error.words"));
        } else if (text.length() > MOST) {
            errors.put("words", words.say("keep.error.too_long", "max", MOST));
        }
        if (pair(values).isEmpty()) {
            errors.put("pair", words.say("keep.error.pair"));
        }
        String audience = values.getOrDefault("audience", "");
        if (!audience.equals("me") && !audience.equals("mentor")) {
            errors.put("audience", words.say("keep.error.audience"));
        } else if (audience.equals("mentor") && !context.equals(context())) {
            errors.put("audience", words.say("keep.error.mentor_changed"));
        }
        return errors;
    }

    /** The pair chosen; the only one where there is no choice. */
    Optional<Pair> pair(Map<String, String> values) {
        return pairs.stream()
                .filter(pair -> pairs.size() == 1 || Long.toString(pair.id()).equals(values.get("pair")))
                .findFirst();
    }
}
