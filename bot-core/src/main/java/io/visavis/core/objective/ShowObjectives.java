package io.visavis.core.objective;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.objective.Ratings.Moment;
import io.visavis.core.objective.Ratings.Rater;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows objectives to their pairs, and to directors what they come to over all. */
final class ShowObjectives implements Talk {
    private final Objectives objectives;
    private final ReadCoverage coverage;
    private final ObjectiveReplies replies;

    ShowObjectives(Objectives objectives, ReadCoverage coverage, Clock clock) {
        this.objectives = objectives;
        this.coverage = coverage;
        this.replies = new ObjectiveReplies(objectives, clock);
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.OBJECTIVES ? Optional.of(new Reply.Say(all(viewer))) : Optional.empty();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ObjectiveButtons.LIST -> Optional.of(new Reply.Say(all(viewer)));
            case ObjectiveButtons.SHOW -> Optional.of(show(viewer, pressed.value()));
            case ObjectiveButtons.HISTORY -> Optional.of(history(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Message all(Viewer viewer) {
        List<Objectives.Frame> frames = objectives.frames(viewer.person().id(), viewer.programmes());
        List<Objective> mentored = objectives.ofMentor(viewer.person().id(), viewer.programmes());
        List<Message> steered = coverage.ofAll(viewer);
        Message theirs = new ObjectiveList(viewer.person()).message(frames, own(viewer), mentored);
        if (steered.isEmpty()) {
            return theirs;
        }
        MessageBuilder message = new MessageBuilder();
        if (!frames.isEmpty() || !mentored.isEmpty()) {
            message.message(theirs);
        }
        steered.forEach(message::message);
        return message.build();
    }

    private List<Objective> own(Viewer viewer) {
        return objectives.ofMentee(viewer.person().id(), viewer.programmes());
    }

    private Reply show(Viewer viewer, String id) {
        return new ReachObjectives(objectives)
                .asEither(viewer, id)
                .<Reply>map(objective -> new Reply.Say(replies.whole(viewer.person(), objective)))
                .orElseGet(() -> ObjectiveReplies.notYours(viewer));
    }

    private Reply history(Viewer viewer, String id) {
        return new ReachObjectives(objectives)
                .asEither(viewer, id)
                .<Reply>map(objective -> new Reply.Say(
                        HistoryCard.message(objective, objectives.history(objective.id()), viewer.person())))
                .orElseGet(() -> ObjectiveReplies.notYours(viewer));
    }

    Optional<Message> atHome(Viewer viewer) {
        List<Objective> own = own(viewer);
        ObjectiveList list = new ObjectiveList(viewer.person());
        List<Objectives.Frame> frames = objectives.frames(viewer.person().id(), viewer.programmes());
        return with(unrated(viewer.person(), own, Rater.MENTEE), list.atHome(frames, own));
    }

    Optional<Message> waiting(Viewer viewer) {
        List<Objective> mentored = objectives.ofMentor(viewer.person().id(), viewer.programmes());
        ObjectiveList list = new ObjectiveList(viewer.person());
        return with(unrated(viewer.person(), mentored, Rater.MENTOR), list.waiting(mentored));
    }

    private static Optional<Message> with(List<Message> first, Optional<Message> then) {
        List<Message> all = new ArrayList<>(first);
        then.ifPresent(all::add);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MessageBuilder message = new MessageBuilder();
        all.forEach(message::message);
        return Optional.of(message.build());
    }

    /** What they are asked to rate at present, by pair. */
    private List<Message> unrated(Person person, List<Objective> objectives, Rater rater) {
        LocalDate today = replies.today(person);
        AskCards cards = new AskCards(person);
        Map<Long, List<Objective>> pairs = objectives.stream()
                .filter(objective ->
                        !today.isAfter(objective.parties().programme().endsOn()))
                .collect(Collectors.groupingBy(
                        objective -> objective.parties().enrolmentId(), LinkedHashMap::new, Collectors.toList()));
        return pairs.values().stream()
                .flatMap(pair -> Moment.on(today, pair.get(0).parties().programme())
                        .flatMap(moment -> cards.rating(pair, moment, rater))
                        .stream())
                .toList();
    }
}
