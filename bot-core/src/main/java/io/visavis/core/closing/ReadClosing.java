package io.visavis.core.closing;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.closing.Closings.Takeaway;
import io.visavis.core.mentor.application.InviteToMentor;
import io.visavis.core.objective.Objective;
import io.visavis.core.objective.Objectives;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The review of a pair as one of the two may read it at a moment. */
public final class ReadClosing {
    private final Closings closings;
    private final Objectives objectives;
    private final InviteToMentor invite;

    public ReadClosing(Closings closings, Objectives objectives, InviteToMentor invite) {
        this.closings = closings;
        this.objectives = objectives;
        this.invite = invite;
    }

    Message review(Closing pair, Person reader, Instant now) {
        long other = pair.other(reader.id()).personId();
        Optional<Takeaway> own = closings.takeaway(pair.mentorshipId(), reader.id());
        Optional<Takeaway> others = closings.takeaway(pair.mentorshipId(), other);
        LocalDate today = now.atZone(reader.zone()).toLocalDate();
        boolean unlocked = pair.isOver(today) || (own.isPresent() && others.isPresent());
        Optional<String> shared = others.filter(Takeaway::shared).map(Takeaway::words);
        return new ClosingCards(reader)
                .review(
                        pair,
                        new ClosingCards.Content(
                                objectives(pair, reader),
                                closings.fromSessions(pair.mentorshipId(), other),
                                own,
                                unlocked ? shared : Optional.empty(),
                                !unlocked && shared.isPresent(),
                                invite(pair, reader, now)));
    }

    private List<Objective> objectives(Closing pair, Person reader) {
        Set<Long> programme = Set.of(pair.programmeId());
        return pair.isMentee(reader.id())
                ? objectives.ofMentee(reader.id(), programme)
                : objectives.ofMentor(reader.id(), programme).stream()
                        .filter(objective ->
                                objective.parties().menteeId() == pair.mentee().personId())
                        .toList();
    }

    private Optional<Button> invite(Closing pair, Person reader, Instant now) {
        return pair.isMentee(reader.id())
                ? invite.button(reader.id(), pair.programmeId(), now, Words.in(reader.language()))
                : Optional.empty();
    }
}
