package io.visavis.core.commitment;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.CheckIn;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A manager looks at what they set out to do, says how far it has come, lets it go or takes it up again. */
public final class FollowCommitments implements Talk {
    private final Plans plans;
    private final Clock clock;

    public FollowCommitments(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.COMMITMENTS ? Optional.of(new Reply.Say(list(viewer))) : Optional.empty();
    }

    private Message list(Viewer viewer) {
        return cards(viewer).list(plans.of(viewer.person().id(), viewer.programmes()));
    }

    private static PlanCards cards(Viewer viewer) {
        return new PlanCards(
                Words.in(viewer.person().language()), viewer.person().zone());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case PlanCards.PRACTISE ->
                Optional.of(own(viewer, pressed.value())
                        .<Reply>map(plan -> new Reply.OpenForm(cards(viewer).form(plan)))
                        .orElseGet(() -> gone(viewer)));
            case PlanCards.LET_GO ->
                Optional.of(own(viewer, pressed.value())
                        .<Reply>map(plan -> letGo(viewer, plan))
                        .orElseGet(() -> gone(viewer)));
            case PlanCards.TAKE_UP ->
                Optional.of(own(viewer, pressed.value())
                        .<Reply>map(plan -> takeUp(viewer, plan))
                        .orElseGet(() -> gone(viewer)));
            default -> Optional.empty();
        };
    }

    private Reply letGo(Viewer viewer, Plan plan) {
        plans.letGo(plan.commitment().id(), clock.instant());
        return new Reply.Replace(cards(viewer).letGo(plan));
    }

    private Reply takeUp(Viewer viewer, Plan plan) {
        plans.takeUp(plan.commitment().id());
        return new Reply.Replace(list(viewer));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(PlanCards.PRACTISE)
                ? Optional.of(own(viewer, PlanCards.planOf(submitted.context()))
                        .map(plan -> practise(viewer, plan, submitted.context(), submitted.values()))
                        .orElseGet(() -> gone(viewer)))
                : Optional.empty();
    }

    private Reply practise(Viewer viewer, Plan plan, String context, Map<String, String> values) {
        Optional<Practice> practice = Practice.of(values.getOrDefault("practice", ""));
        if (practice.isEmpty()) {
            String error = Words.in(viewer.person().language()).say("commitment.error.practice");
            return new Reply.RejectFields(cards(viewer).form(plan), Map.of("practice", error));
        }
        boolean shared = "mentor".equals(values.get("audience"));
        CheckIn.Mentor reader = plan.reader();
        if (shared && !context.equals(PlanCards.context(plan))) {
            String error = Words.in(viewer.person().language()).say("commitment.error.mentor_changed");
            return new Reply.RejectFields(cards(viewer).form(plan), Map.of("audience", error));
        }
        Long sharedIn = shared && reader != null ? reader.mentorshipId() : null;
        plans.practise(plan.commitment().id(), practice.get(), sharedIn, clock.instant());
        return new Reply.Replace(list(viewer));
    }

    private Optional<Plan> own(Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? plans.byId(viewer.person().id(), viewer.programmes(), Long.parseLong(id))
                : Optional.empty();
    }

    private static Reply gone(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("commitment.not_found")));
    }
}
