package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Span;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Proposal;
import io.visavis.core.words.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A director chooses another mentor for a manager: among the best of those who have room, each with what speaks for
 * them, or by name.
 *
 * @param choices the one proposed first
 */
record ChangeForm(long programmeId, Mentee mentee, List<Proposal> choices, Pool pool, PairWords says) {
    private static final int LONGEST = 120;

    /** What was chosen, or what is wrong with it and where. */
    record Chosen(@Nullable Mentor mentor, String field, String error) {}

    Form form(Map<String, String> values) {
        Words words = says.words();
        List<Block> intro = new ArrayList<>();
        intro.add(Block.Text.of(words.say("matching.change.intro", "mentee", mentee.name())));
        for (Proposal choice : choices) {
            intro.add(new Block.Text(
                    List.of(Span.strong(choice.mentor().name()), Span.plain("\n" + says.why(choice.fit())))));
        }
        return new Form(
                DirectorCards.CHANGE,
                words.say("matching.change.title"),
                intro,
                inputs(values),
                words.say("matching.change.submit"),
                words.say("matching.cancel"),
                programmeId + ":" + mentee.enrolmentId());
    }

    private List<Input> inputs(Map<String, String> values) {
        Words words = says.words();
        List<Input> inputs = new ArrayList<>();
        if (!choices.isEmpty()) {
            List<Input.Option> options = choices.stream()
                    .map(choice -> new Input.Option(
                            Long.toString(choice.mentor().id()), choice.mentor().name()))
                    .toList();
            String first = options.get(0).value();
            inputs.add(new Input.Choice(
                    "mentor",
                    words.say("matching.change.mentor"),
                    options,
                    values.getOrDefault("mentor", first),
                    false));
        }
        inputs.add(new Input.TextInput(
                "other",
                words.say("matching.change.other"),
                words.say("matching.change.other.hint"),
                false,
                values.get("other"),
                LONGEST,
                false));
        return inputs;
    }

    /** A name goes before the choice, which always holds something. */
    Chosen chosen(Map<String, String> values) {
        String typed = values.getOrDefault("other", "").strip();
        if (!typed.isEmpty()) {
            return byName(typed);
        }
        Optional<Mentor> offered = choices.stream()
                .map(Proposal::mentor)
                .filter(mentor -> Long.toString(mentor.id()).equals(values.get("mentor")))
                .findFirst();
        return offered.map(mentor -> new Chosen(mentor, "", ""))
                .orElseGet(() -> wrong(choices.isEmpty() ? "other" : "mentor", say("matching.change.choose")));
    }

    private Chosen byName(String typed) {
        List<Mentor> found = pool.mentors().stream()
                .filter(mentor -> plain(mentor.name()).contains(plain(typed)))
                .toList();
        if (found.isEmpty()) {
            return wrong("other", say("matching.change.nobody"));
        } else if (found.size() > 1) {
            List<String> names = found.stream().limit(5).map(Mentor::name).toList();
            return wrong(
                    "other",
                    say("matching.change.several", "names", says.words().list(names)));
        }
        Mentor mentor = found.get(0);
        return pool.obstacle(mentee, mentor)
                .map(obstacle -> wrong("other", says.obstacle(obstacle, mentee.name(), mentor.name())))
                .orElseGet(() -> mentor.room() > 0
                        ? new Chosen(mentor, "", "")
                        : wrong("other", say("matching.obstacle.full", "mentor", mentor.name())));
    }

    private static Chosen wrong(String field, String error) {
        return new Chosen(null, field, error);
    }

    private String say(String key, Object... arguments) {
        return says.words().say(key, arguments);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
