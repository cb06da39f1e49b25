package io.visavis.core.objective;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import io.visavis.core.objective.Objectives.Change;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A manager finds words for the levels of an objective, each when they have them. */
final class WordLevels implements Talk {
    private static final int MOST = 300;

    /** The expected outcome comes first: the others are measured by it. */
    private static final List<Integer> ORDER = List.of(0, 1, 2, -1, -2);

    private final Objectives objectives;
    private final ReachObjectives reach;
    private final ObjectiveReplies replies;
    private final Clock clock;

    WordLevels(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.reach = new ReachObjectives(objectives);
        this.replies = new ObjectiveReplies(objectives, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(ObjectiveButtons.LEVELS)
                ? Optional.of(open(viewer, pressed.value())
                        .<Reply>map(objective -> new Reply.OpenForm(form(
                                viewer, objective, values(objective.wording().levels()))))
                        .orElseGet(() -> ObjectiveReplies.notYours(viewer)))
                : Optional.empty();
    }

    private Optional<Objective> open(Viewer viewer, String named) {
        return reach.asMentee(viewer, named).filter(Objective::isOpen);
    }

    private static Map<String, String> values(Levels levels) {
        Map<String, String> values = new HashMap<>();
        ORDER.forEach(level -> values.put(field(level), levels.at(level)));
        return values;
    }

    /** Counted from 1, as in the history. */
    private static String field(int level) {
        return "level_" + (level - Levels.LOWEST + 1);
    }

    private static Form form(Viewer viewer, Objective objective, Map<String, String> values) {
        Words words = ObjectiveReplies.words(viewer);
        return new Form(
                ObjectiveButtons.LEVELS,
                words.say("objective.levels.title"),
                List.of(
                        new Block.Quote(objective.wording().title()),
                        Block.Text.of(words.say("objective.levels.intro"))),
                ORDER.stream().map(level -> input(words, level, values)).toList(),
                words.say("objective.form.submit"),
                words.say("objective.form.cancel"),
                ReachObjectives.named(objective));
    }

    private static Input input(Words words, int level, Map<String, String> values) {
        String field = field(level);
        return new Input.TextInput(
                field,
                words.say("objective.levels.label." + field),
                words.say("objective.levels.hint." + field),
                true,
                values.get(field),
                MOST,
                false);
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ObjectiveButtons.LEVELS)
                ? Optional.of(open(viewer, submitted.context())
                        .map(objective -> store(viewer, objective, submitted))
                        .orElseGet(() -> ObjectiveReplies.notYours(viewer)))
                : Optional.empty();
    }

    private Reply store(Viewer viewer, Objective objective, Submitted submitted) {
        Map<String, String> values = submitted.values();
        Form form = form(viewer, objective, values);
        Map<String, String> errors = errors(ObjectiveReplies.words(viewer), values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form, errors);
        }
        Levels levels = new Levels(IntStream.rangeClosed(Levels.LOWEST, Levels.HIGHEST)
                .mapToObj(level -> values.getOrDefault(field(level), "").strip())
                .toList());
        Change change = ReachObjectives.isOfNow(submitted.context(), objective)
                ? objectives.revise(
                        objective.id(),
                        objective.standing().version(),
                        viewer.person().id(),
                        objective.wording().with(levels),
                        clock.instant())
                : Change.OUTDATED;
        return change == Change.DONE
                ? replies.changed(viewer, objective.id())
                : ObjectiveReplies.outdated(viewer, form, field(0));
    }

    private static Map<String, String> errors(Words words, Map<String, String> values) {
        Map<String, String> errors = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int level : ORDER) {
            String text = values.getOrDefault(field(level), "").strip();
            if (text.length() > MOST) {
                errors.put(field(level), words.say("objective.error.too_long", "max", MOST));
            } else if (!text.isEmpty() && !seen.add(text.toLowerCase(Locale.ROOT))) {
                errors.put(field(level), words.say("objective.error.same_level"));
            }
        }
        return errors;
    }
}
