package io.visavis.core.mentor;

import io.visavis.core.chat.Message;
import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the mentor room says at home: what waits for someone, and how a mentor stands. */
public final class MentoringAtHome {
    private final MentoringParts parts;

    public MentoringAtHome(MentoringParts parts) {
        this.parts = parts;
    }

    /** Someone's own: applications under way, a mentor's modules still to do, their hours. */
    public List<Message> own(Viewer viewer) {
        return Stream.of(
                        parts.apply().pending(viewer),
                        parts.training().toDo(viewer),
                        parts.own().ledger(viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The applications that wait for a programme's director; empty for none. */
    public Optional<Message> forDirector(Viewer viewer, Membership membership) {
        return parts.review().waiting(membership.programmeId(), viewer.person());
    }

    /** The mentors who asked a supervisor for time, and the attendance to mark; empty for nothing. */
    public Optional<Message> forSupervisor(Viewer viewer, Membership membership) {
        return parts.groups().waiting(viewer, membership);
    }
}
