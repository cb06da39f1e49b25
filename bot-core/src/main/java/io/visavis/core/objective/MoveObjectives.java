package io.visavis.core.objective;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import io.visavis.core.objective.Objective.State;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A manager puts an objective in focus, closes it, or takes it up again. */
final class MoveObjectives implements Talk {
    private static final Map<String, State> OUTCOMES = Map.of("reached", State.REACHED, "dropped", State.DROPPED);

    private final Objectives objectives;
    private final ReachObjectives reach;
    private final ObjectiveReplies replies;
    private final Clock clock;

    MoveObjectives(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.reach = new ReachObjectives(objectives);
        this.replies = new ObjectiveReplies(objectives, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ObjectiveButtons.FOCUS, ObjectiveButtons.CLOSE, ObjectiveButtons.REOPEN ->
                Optional.of(reach.asMentee(viewer, pressed.value())
                        .filter(objective ->
                                objective.isOpen() != pressed.action().equals(ObjectiveButtons.REOPEN))
                        .map(objective -> act(viewer, pressed.action(), objective))
                        .orElseGet(() -> ObjectiveReplies.notYours(viewer)));
            default -> Optional.empty();
        };
    }

    private Reply act(Viewer viewer, String action, Objective objective) {
        if (action.equals(ObjectiveButtons.CLOSE)) {
            return new Reply.OpenForm(form(viewer, objective));
        } else if (action.equals(ObjectiveButtons.FOCUS)) {
            objectives.focus(objective.id(), viewer.person().id(), clock.instant());
        } else {
            objectives.move(objective.id(), State.OPEN, viewer.person().id(), clock.instant());
        }
        return replies.changed(viewer, objective.id());
    }

    private static Form form(Viewer viewer, Objective objective) {
        Words words = ObjectiveReplies.words(viewer);
        List<Input.Option> outcomes = List.of(
                new Input.Option("reached", words.say("objective.close.reached")),
                new Input.Option("dropped", words.say("objective.close.dropped")));
        return new Form(
                ObjectiveButtons.CLOSE,
                words.say("objective.close.title"),
                List.of(new Block.Quote(objective.wording().title())),
                List.of(new Input.Choice("outcome", words.say("objective.close.outcome"), outcomes, null, true)),
                words.say("objective.form.submit"),
                words.say("objective.form.cancel"),
                Long.toString(objective.id()));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ObjectiveButtons.CLOSE)
                ? Optional.of(reach.asMentee(viewer, submitted.context())
                        .filter(Objective::isOpen)
                        .map(objective -> close(viewer, objective, submitted.values()))
                        .orElseGet(() -> ObjectiveReplies.notYours(viewer)))
                : Optional.empty();
    }

    private Reply close(Viewer viewer, Objective objective, Map<String, String> values) {
        State outcome = OUTCOMES.get(values.getOrDefault("outcome", ""));
        if (outcome == null) {
            String error = ObjectiveReplies.words(viewer).say("objective.error.choice");
            return new Reply.RejectFields(form(viewer, objective), Map.of("outcome", error));
        }
        objectives.move(objective.id(), outcome, viewer.person().id(), clock.instant());
        return replies.changed(viewer, objective.id());
    }
}
