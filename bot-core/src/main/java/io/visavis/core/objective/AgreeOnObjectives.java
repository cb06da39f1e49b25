package io.visavis.core.objective;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mentor agrees to an objective, or says what they would change. */
final class AgreeOnObjectives implements Talk {
    private static final int MOST = 1000;

    private final Objectives objectives;
    private final ReachObjectives reach;
    private final ObjectiveReplies replies;
    private final Clock clock;

    AgreeOnObjectives(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.reach = new ReachObjectives(objectives);
        this.replies = new ObjectiveReplies(objectives, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ObjectiveButtons.AGREE -> Optional.of(agree(viewer, pressed.value()));
            case ObjectiveButtons.SUGGEST -> Optional.of(suggest(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply agree(Viewer viewer, String named) {
        Optional<Objective> found = reach.asMentor(viewer, named);
        if (found.isEmpty()) {
            return ObjectiveReplies.notYours(viewer);
        }
        Objective objective = found.get();
        Person mentor = viewer.person();
        boolean agreed = ReachObjectives.isOfNow(named, objective)
                && objectives.agree(objective.id(), objective.standing().version(), mentor.id(), clock.instant());
        return agreed ? answered(viewer, objective, "objective.agreed") : new Reply.Replace(asItIs(mentor, objective));
    }

    /** What changed since the card was shown is read before it is agreed to. */
    private Message asItIs(Person mentor, Objective objective) {
        return new MessageBuilder()
                .text(Words.in(mentor.language()).say("objective.changed_since"))
                .message(replies.whole(mentor, objective))
                .build();
    }

    /** What was done, and what else of the pair waits. */
    private Reply answered(Viewer viewer, Objective objective, String key) {
        MessageBuilder message = new MessageBuilder()
                .text(ObjectiveReplies.words(viewer)
                        .say(
                                key,
                                "title",
                                objective.wording().title(),
                                "name",
                                objective.parties().mentee()));
        List<Objective> left = objectives.open(objective.parties().enrolmentId()).stream()
                .filter(other -> other.isMentoredBy(viewer.person().id()))
                .toList();
        new AskCards(viewer.person()).agreement(left).ifPresent(message::message);
        return new Reply.Replace(message.build());
    }

    private Reply suggest(Viewer viewer, String named) {
        Optional<Objective> found = reach.asMentor(viewer, named);
        if (found.isEmpty()) {
            return ObjectiveReplies.notYours(viewer);
        }
        Objective objective = found.get();
        return objective.waitsForMentor() && ReachObjectives.isOfNow(named, objective)
                ? new Reply.OpenForm(form(viewer, objective, Map.of()))
                : new Reply.Say(asItIs(viewer.person(), objective));
    }

    private static Form form(Viewer viewer, Objective objective, Map<String, String> values) {
        Words words = ObjectiveReplies.words(viewer);
        return new Form(
                ObjectiveButtons.SUGGEST,
                words.say("objective.suggest.title"),
                List.of(new Block.Quote(objective.wording().title())),
                List.of(new Input.TextInput(
                        "words",
                        words.say("objective.suggest.words"),
                        words.say(
                                "objective.suggest.hint",
                                "name",
                                objective.parties().mentee()),
                        true,
                        values.get("words"),
                        MOST,
                        true)),
                words.say("objective.suggest.submit"),
                words.say("objective.form.cancel"),
                ReachObjectives.named(objective));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ObjectiveButtons.SUGGEST)
                ? Optional.of(reach.asMentor(viewer, submitted.context())
                        .filter(Objective::waitsForMentor)
                        .map(objective -> keep(viewer, objective, submitted))
                        .orElseGet(() -> ObjectiveReplies.notYours(viewer)))
                : Optional.empty();
    }

    private Reply keep(Viewer viewer, Objective objective, Submitted submitted) {
        Words words = ObjectiveReplies.words(viewer);
        String text = submitted.values().getOrDefault("words", "").strip();
        Form form = form(viewer, objective, submitted.values());
        if (!ReachObjectives.isOfNow(submitted.context(), objective)) {
            return ObjectiveReplies.outdated(viewer, form, "words");
        } else if (text.isEmpty() || text.length() > MOST) {
            String error = text.isEmpty()
                    ? words.say("objective.error.words")
                    : words.say("objective.error.too_long", "max", MOST);
            return new Reply.RejectFields(form, Map.of("words", error));
        }
        objectives.suggest(objective, text, clock.instant());
        return answered(viewer, objective, "objective.told");
    }
}
