package io.visavis.core.objective;

import io.visavis.core.chat.Button;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What each side of a pair may do with an objective. */
final class ObjectiveButtons {
    static final String LIST = "objective.list";
    static final String SHOW = "objective.show";
    static final String HISTORY = "objective.history";
    static final String NEW = "objective.new";
    static final String REVISE = "objective.revise";
    static final String LEVELS = "objective.levels";
    static final String FOCUS = "objective.focus";
    static final String CLOSE = "objective.close";
    static final String REOPEN = "objective.reopen";
    static final String AGREE = "objective.agree";
    static final String SUGGEST = "objective.suggest";
    static final String RATE = "objective.rate";

    private final Words words;

    ObjectiveButtons(Words words) {
        this.words = words;
    }

    Button[] of(Objective objective, Rater side, LocalDate today) {
        List<Button> buttons = new ArrayList<>();
        if (side == Rater.MENTEE) {
            buttons.addAll(own(objective));
        } else if (objective.waitsForMentor()) {
            buttons.addAll(answers(objective));
        }
        if (objective.canBeRated()
                && Moment.on(today, objective.parties().programme()).isPresent()) {
            buttons.add(rate(objective));
        }
        buttons.add(Button.acting(words.say("objective.button.history"), HISTORY, id(objective)));
        return buttons.toArray(Button[]::new);
    }

    private List<Button> own(Objective objective) {
        if (!objective.isOpen()) {
            return List.of(Button.acting(words.say("objective.button.reopen"), REOPEN, id(objective)));
        }
        List<Button> buttons = new ArrayList<>();
        Button levels = Button.opening(words.say("objective.button.levels"), LEVELS, id(objective));
        buttons.add(objective.wording().levels().areComplete() ? levels : levels.primary());
        buttons.add(Button.opening(words.say("objective.button.revise"), REVISE, id(objective)));
        if (!objective.standing().inFocus()) {
            buttons.add(Button.acting(words.say("objective.button.focus"), FOCUS, id(objective)));
        }
        buttons.add(Button.opening(words.say("objective.button.close"), CLOSE, id(objective)));
        return buttons;
    }

    /** Of the wording that is shown: what changed meanwhile is not agreed to unseen. */
    List<Button> answers(Objective objective) {
        String named = ReachObjectives.named(objective);
        return List.of(
                Button.acting(words.say("objective.button.agree"), AGREE, named).primary(),
                Button.opening(words.say("objective.button.suggest"), SUGGEST, named));
    }

    Button rate(Objective objective) {
        return Button.opening(words.say("objective.button.rate"), RATE, id(objective));
    }

    Button list() {
        return Button.acting(words.say("objective.button.list"), LIST, "");
    }

    Button write(Objectives.Frame frame) {
        return Button.opening(words.say("objective.button.new"), NEW, Long.toString(frame.enrolmentId()));
    }

    private static String id(Objective objective) {
        return Long.toString(objective.id());
    }
}
