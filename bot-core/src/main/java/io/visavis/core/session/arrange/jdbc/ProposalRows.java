package io.visavis.core.session.arrange.jdbc;

import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.NewMessage;
import io.visavis.core.delivery.jdbc.OwedRows;
import io.visavis.core.session.arrange.Arrangements.Draft;
import io.visavis.core.session.arrange.Proposal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The changes to what is proposed, each inside its caller's transaction. */
final class ProposalRows {
    private static final Duration WORTH_KNOWING = Duration.ofDays(7);

    private final Handle handle;

    ProposalRows(Handle handle) {
        this.handle = handle;
    }

    /** The pair's row lock lets the two propose one after the other. */
    boolean propose(Draft draft, Instant now) {
        Optional<Pair> pair = lock(draft.mentorshipId());
        long open = open(draft.mentorshipId());
        boolean own = open != 0 && proposedBy(open) == draft.proposedBy();
        if (pair.isEmpty() || (open != draft.seen() && !own)) {
            return false;
        } else if (own && says(open, draft)) {
            // Brought twice: the other is not to be asked anew.
            return true;
        }
        close(open, own ? "withdrawn" : "countered", now);
        long id = insert(draft, now);
        long other = pair.get().other(draft.proposedBy());
        Instant last = draft.slots().stream().max(Instant::compareTo).orElseThrow();
        owe(MessageKind.SESSION_PROPOSED, id, other, pair.get().programmeId(), now, last);
        return true;
    }

    private record Pair(long menteeId, long mentorId, long programmeId) {
        long other(long person) {
            return person == menteeId ? mentorId : menteeId;
        }
    }

    private Optional<Pair> lock(long mentorshipId) {
        return handle.createQuery("""
                        select e.person_id, m.mentor_id, e.programme_id
                        from mentorship m join enrolment e on e.id = m.enrolment_id
                        where m.id = :id and m.active and e.active and m.in_line_since is null
                        for no key update of m
                        """)
                .bind("id", mentorshipId)
                .map((rs, context) -> new Pair(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .findOne();
    }

    private long open(long mentorshipId) {
        return handle.createQuery("select id from session_proposal where mentorship_id = :pair and state = 'open'")
                .bind("pair", mentorshipId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private long proposedBy(long proposal) {
        return handle.createQuery("select proposed_by from session_proposal where id = :id")
                .bind("id", proposal)
                .mapTo(Long.class)
                .one();
    }

    private boolean says(long proposal, Draft draft) {
        return handle.createQuery("""
                        select p.minutes = :minutes and p.place = :place
                               and array(select extract(epoch from t.starts_at)::bigint from session_slot t
                                         where t.proposal_id = p.id order by t.position) = :slots
                        from session_proposal p where p.id = :id
                        """)
                .bind("minutes", draft.minutes())
                .bind("place", draft.place())
                .bindArray(
                        "slots",
                        Long.class,
                        draft.slots().stream().map(Instant::getEpochSecond).toList())
                .bind("id", proposal)
                .mapTo(Boolean.class)
                .one();
    }

    private long insert(Draft draft, Instant now) {
        long id = handle.createUpdate("""
                        insert into session_proposal (mentorship_id, proposed_by, minutes, place, proposed_at)
                        values (:pair, :by, :minutes, :place, :now)
                        """)
                .bind("pair", draft.mentorshipId())
                .bind("by", draft.proposedBy())
                .bind("minutes", draft.minutes())
                .bind("place", draft.place())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        List<Instant> slots = draft.slots();
        for (int i = 0; i < slots.size(); i++) {
            handle.execute("insert into session_slot values (?, ?, ?)", id, i + 1, slots.get(i));
        }
        return id;
    }

    Optional<Long> accept(Proposal proposal, Instant slot, Instant now) {
        if (lock(proposal.mentorshipId()).isEmpty() || !close(proposal.id(), "accepted", now)) {
            return Optional.empty();
        }
        long session = handle.createUpdate("""
                        insert into mentoring_session (mentorship_id, code, starts_at, minutes, place, in_chat)
                        values (:pair, :code, :start, :minutes, :place, true)
                        """)
                .bind("pair", proposal.mentorshipId())
                .bind("code", "chat-" + proposal.id())
                .bind("start", slot)
                .bind("minutes", proposal.length().toMinutes())
                .bind("place", proposal.place())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        handle.execute("update session_proposal set session_id = ? where id = ?", session, proposal.id());
        tellProposer(proposal, now, slot.plus(proposal.length()));
        return Optional.of(session);
    }

    boolean decline(Proposal proposal, Instant now) {
        boolean declined = close(proposal.id(), "declined", now);
        if (declined) {
            tellProposer(proposal, now, now.plus(WORTH_KNOWING));
        }
        return declined;
    }

    boolean withdraw(Proposal proposal, Instant now) {
        return close(proposal.id(), "withdrawn", now);
    }

    private boolean close(long proposal, String state, Instant now) {
        return handle.createUpdate("""
                        update session_proposal set state = :state, answered_at = :now where id = :id and state = 'open'
                        """)
                        .bind("state", state)
                        .bind("now", now)
                        .bind("id", proposal)
                        .execute()
                == 1;
    }

    private void tellProposer(Proposal proposal, Instant now, Instant expires) {
        owe(MessageKind.SESSION_ANSWERED, proposal.id(), proposal.proposedBy(), proposal.programmeId(), now, expires);
    }

    private void owe(MessageKind kind, long subject, long person, long programme, Instant now, Instant expires) {
        OwedRows.add(handle, List.of(new NewMessage(kind, subject, 0, person, programme, now, expires)));
    }
}
