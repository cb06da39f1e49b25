package io.visavis.core.objective;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All that people ask and do about objectives; each part answers to what is its own. */
public final class TalkAboutObjectives implements Talk {
    private final ShowObjectives show;
    private final List<Talk> parts;

    public TalkAboutObjectives(Objectives objectives, CoverageFigures figures, Memberships memberships, Clock clock) {
        ReadCoverage coverage = new ReadCoverage(figures, memberships);
        this.show = new ShowObjectives(objectives, coverage, clock);
        this.parts = List.of(
                show,
                coverage,
                new WriteObjectives(objectives, clock),
                new WordLevels(objectives, clock),
                new MoveObjectives(objectives, clock),
                new AgreeOnObjectives(objectives, clock),
                new RateObjectives(objectives, clock));
    }

    /** A manager's objectives; empty for somebody who is none. */
    public Optional<Message> atHome(Viewer viewer) {
        return show.atHome(viewer);
    }

    /** What waits for a mentor; empty for nothing. */
    public Optional<Message> waiting(Viewer viewer) {
        return show.waiting(viewer);
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return first(part -> part.said(viewer, command, rest));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return first(part -> part.pressed(viewer, pressed));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return first(part -> part.submitted(viewer, submitted));
    }

    private Optional<Reply> first(Function<Talk, Optional<Reply>> answer) {
        return parts.stream().map(answer).flatMap(Optional::stream).findFirst();
    }
}
