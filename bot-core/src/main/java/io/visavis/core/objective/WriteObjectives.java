package io.visavis.core.objective;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Reply;
import io.visavis.core.objective.Objective.Wording;
import io.visavis.core.objective.Objectives.Change;
import io.visavis.core.objective.Objectives.Frame;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A manager writes an objective or words it anew. */
final class WriteObjectives implements Talk {
    /** More at once than these and none of them is worked on. */
    private static final int MOST_OPEN = 6;

    private final Objectives objectives;
    private final ReachObjectives reach;
    private final ObjectiveReplies replies;
    private final Clock clock;

    WriteObjectives(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.reach = new ReachObjectives(objectives);
        this.replies = new ObjectiveReplies(objectives, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ObjectiveButtons.NEW -> Optional.of(begin(viewer, pressed.value()));
            case ObjectiveButtons.REVISE -> Optional.of(revise(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply begin(Viewer viewer, String enrolment) {
        Optional<Frame> frame = ReachObjectives.number(enrolment, 0).flatMap(id -> frame(viewer, id));
        if (frame.isEmpty()) {
            return ObjectiveReplies.notYours(viewer);
        }
        return refused(frame.get())
                .map(why -> ObjectiveReplies.say(viewer, why))
                .orElseGet(() -> new Reply.OpenForm(
                        form(viewer, frame.get(), context(frame.get())).form(Map.of())));
    }

    private static Optional<String> refused(Frame frame) {
        if (frame.themes().isEmpty() || frame.competencies().isEmpty()) {
            return Optional.of("objective.no_frame");
        }
        return frame.open() < MOST_OPEN ? Optional.empty() : Optional.of("objective.enough");
    }

    private Reply revise(Viewer viewer, String id) {
        Optional<Objective> objective = reach.asMentee(viewer, id).filter(Objective::isOpen);
        return objective
                .flatMap(found -> open(viewer, found))
                .<Reply>map(Reply.OpenForm::new)
                .orElseGet(() -> ObjectiveReplies.notYours(viewer));
    }

    private Optional<Form> open(Viewer viewer, Objective objective) {
        return frame(viewer, objective.parties().enrolmentId())
                .map(frame -> form(viewer, frame, context(frame) + ReachObjectives.named(objective))
                        .form(WordingForm.values(objective.wording())));
    }

    private static String context(Frame frame) {
        return frame.enrolmentId() + "/";
    }

    private static WordingForm form(Viewer viewer, Frame frame, String context) {
        return new WordingForm(frame, ObjectiveReplies.words(viewer), context);
    }

    private Optional<Frame> frame(Viewer viewer, long enrolment) {
        return objectives.frames(viewer.person().id(), viewer.programmes()).stream()
                .filter(frame -> frame.enrolmentId() == enrolment)
                .findFirst();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(WordingForm.ID) ? Optional.of(store(viewer, submitted)) : Optional.empty();
    }

    private Reply store(Viewer viewer, Submitted submitted) {
        Optional<Frame> frame = ReachObjectives.number(submitted.context(), 0).flatMap(id -> frame(viewer, id));
        if (frame.isEmpty()) {
            return ObjectiveReplies.notYours(viewer);
        }
        WordingForm form = form(viewer, frame.get(), submitted.context());
        Map<String, String> errors = form.errors(submitted.values());
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(submitted.values()), errors);
        }
        String named = submitted.context().split("/", 2)[1];
        return named.isEmpty()
                ? add(viewer, frame.get(), form, submitted.values())
                : change(viewer, frame.get(), named, submitted.values());
    }

    private Reply add(Viewer viewer, Frame frame, WordingForm form, Map<String, String> values) {
        Optional<String> refused = refused(frame);
        if (refused.isPresent()) {
            return ObjectiveReplies.say(viewer, refused.get());
        }
        OptionalLong id = objectives.write(
                frame.enrolmentId(), viewer.person().id(), form.wording(values, Levels.BLANK), clock.instant());
        return id.isPresent() ? replies.changed(viewer, id.getAsLong()) : taken(viewer, form.form(values));
    }

    private static Reply taken(Viewer viewer, Form form) {
        Words words = ObjectiveReplies.words(viewer);
        return new Reply.RejectFields(form, Map.of("title", words.say("objective.error.title_taken")));
    }

    private Reply change(Viewer viewer, Frame frame, String named, Map<String, String> values) {
        Optional<Objective> found = reach.asMentee(viewer, named)
                .filter(objective -> objective.isOpen() && objective.parties().enrolmentId() == frame.enrolmentId());
        if (found.isEmpty()) {
            return ObjectiveReplies.notYours(viewer);
        }
        Objective objective = found.get();
        WordingForm form = form(viewer, frame, context(frame) + ReachObjectives.named(objective));
        Wording wording = form.wording(values, objective.wording().levels());
        Change change = ReachObjectives.isOfNow(named, objective)
                ? objectives.revise(
                        objective.id(),
                        objective.standing().version(),
                        viewer.person().id(),
                        wording,
                        clock.instant())
                : Change.OUTDATED;
        return switch (change) {
            case DONE -> replies.changed(viewer, objective.id());
            case TITLE_TAKEN -> taken(viewer, form.form(values));
            case OUTDATED -> ObjectiveReplies.outdated(viewer, form.form(values), "title");
        };
    }
}
