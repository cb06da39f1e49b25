package io.visavis.core.objective;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each of a pair says which level was reached, on their own. */
final class RateObjectives implements Talk {
    private final Objectives objectives;
    private final ReachObjectives reach;
    private final ObjectiveReplies replies;
    private final Clock clock;

    RateObjectives(Objectives objectives, Clock clock) {
        this.objectives = objectives;
        this.reach = new ReachObjectives(objectives);
        this.replies = new ObjectiveReplies(objectives, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        if (!pressed.action().equals(ObjectiveButtons.RATE)) {
            return Optional.empty();
        }
        return Optional.of(rateable(viewer, pressed.value())
                .flatMap(objective -> moment(viewer, objective)
                        .<Reply>map(moment -> new Reply.OpenForm(form(viewer, objective, moment))))
                .orElseGet(() -> ObjectiveReplies.say(viewer, "objective.not_now")));
    }

    private Optional<Objective> rateable(Viewer viewer, String named) {
        return reach.asEither(viewer, named).filter(Objective::canBeRated);
    }

    private Optional<Moment> moment(Viewer viewer, Objective objective) {
        return Moment.on(replies.today(viewer.person()), objective.parties().programme());
    }

    private static Rater side(Viewer viewer, Objective objective) {
        return objective.isOf(viewer.person().id()) ? Rater.MENTEE : Rater.MENTOR;
    }

    private static Form form(Viewer viewer, Objective objective, Moment moment) {
        Words words = ObjectiveReplies.words(viewer);
        Integer own = objective.ratings().at(moment).by(side(viewer, objective));
        List<Block> intro = new ArrayList<>();
        intro.add(new Block.Quote(objective.wording().title()));
        String indicator = objective.wording().indicator();
        if (indicator != null) {
            intro.add(Block.Text.of(words.say("objective.indicator", "indicator", indicator)));
        }
        return new Form(
                ObjectiveButtons.RATE,
                words.say("objective.rate.title"),
                intro,
                List.of(new Input.Choice(
                        "level",
                        words.say("objective.rate.level." + moment.code()),
                        options(objective, words),
                        own == null ? null : Integer.toString(own),
                        true)),
                words.say("objective.form.submit"),
                words.say("objective.form.cancel"),
                objective.id() + "/" + moment.code());
    }

    private static List<Input.Option> options(Objective objective, Words words) {
        return Levels.downwards().stream()
                .map(level -> new Input.Option(
                        Integer.toString(level),
                        words.say(
                                "objective.rate.option",
                                "level",
                                Levels.signed(level),
                                "words",
                                objective.wording().levels().at(level))))
                .toList();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        if (!submitted.form().equals(ObjectiveButtons.RATE)) {
            return Optional.empty();
        }
        return Optional.of(rateable(viewer, submitted.context())
                .flatMap(objective -> moment(viewer, objective)
                        .filter(moment -> submitted.context().endsWith("/" + moment.code()))
                        .map(moment -> keep(
                                viewer, objective, moment, submitted.values().get("level"))))
                .orElseGet(() -> ObjectiveReplies.say(viewer, "objective.not_now")));
    }

    private Reply keep(Viewer viewer, Objective objective, Moment moment, @Nullable String level) {
        Words words = ObjectiveReplies.words(viewer);
        if (level == null || !level.matches("-[12]|[012]")) {
            return new Reply.RejectFields(
                    form(viewer, objective, moment), Map.of("level", words.say("objective.error.choice")));
        }
        Rater side = side(viewer, objective);
        int rated = Integer.parseInt(level);
        objectives.rate(objective.id(), moment, side, viewer.person().id(), rated, clock.instant());
        return rated(viewer, objective.id(), moment, side, words);
    }

    /** The objective with what both said, once they did, and what else is to be rated. */
    private Reply rated(Viewer viewer, long id, Moment moment, Rater side, Words words) {
        Objective now = objectives.byId(id).orElseThrow();
        MessageBuilder message = new MessageBuilder()
                .text(words.say(
                        now.ratings().at(moment).isMutual() ? "objective.rated.see_both" : "objective.rated.noted"))
                .message(replies.whole(viewer.person(), now));
        List<Objective> pair = objectives.open(now.parties().enrolmentId()).stream()
                .filter(other ->
                        reach.asEither(viewer, Long.toString(other.id())).isPresent())
                .toList();
        ObjectiveList.attainment(pair, words, message);
        new AskCards(viewer.person())
                .rating(pair, moment, side)
                .ifPresent(left -> message.divider().message(left));
        return new Reply.Replace(message.build());
    }
}
