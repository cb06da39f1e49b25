package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Reason.Side;
import io.visavis.core.matching.pairing.Pairing;
import io.visavis.core.matching.pairing.Pairings.Accepted;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.matching.pairing.Pairings.Named;
import io.visavis.core.matching.pairing.Pairings.Offer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the two sides of a proposal answer, within one transaction. The row's lock lets one answer through at a time. */
record PairingAnswers(Handle handle, Instant now, Instant expires) {

    Accepted accept(Pairing pairing, Side side, LocalDate today) {
        Optional<Boolean> both = handle.createQuery("""
                update pairing set mentee_accepted = mentee_accepted or :mentee,
                                   mentor_accepted = mentor_accepted or not :mentee
                where id = :id and state = 'put'
                returning mentee_accepted and mentor_accepted
                """)
                .bind("id", pairing.id())
                .bind("mentee", side == Side.MENTEE)
                .mapTo(Boolean.class)
                .findOne();
        if (both.isEmpty()) {
            return Accepted.GONE;
        } else if (!both.get()) {
            return Accepted.WAITS;
        } else if (!hasRoom(pairing) || !begin(pairing, today)) {
            close(pairing.id(), "withdrawn");
            tell("match_closed", pairing.id(), other(side));
            return Accepted.GONE;
        }
        close(pairing.id(), "begun");
        tell("match_begun", pairing.id(), other(side));
        return Accepted.BEGUN;
    }

    /** By the pairs alone: the places of those who are still undecided are not taken yet. Locks the mentor. */
    private boolean hasRoom(Pairing pairing) {
        long mentor = pairing.mentor().personId();
        handle.createQuery("select id from person where id = :mentor for no key update")
                .bind("mentor", mentor)
                .mapTo(Long.class)
                .one();
        return handle.createQuery("""
                select s.selected and s.trained and not s.paused and s.capacity > (
                    select count(*) from mentorship m join enrolment e on e.id = m.enrolment_id
                    where m.mentor_id = :mentor and e.programme_id = :programme and e.active
                      and (m.active or m.resting_since is not null))
                from mentor_standing s where s.programme_id = :programme and s.person_id = :mentor
                """)
                .bind("mentor", mentor)
                .bind("programme", pairing.programmeId())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private boolean begin(Pairing pairing, LocalDate today) {
        return handle.createUpdate("""
                insert into mentorship (enrolment_id, mentor_id, since, in_chat)
                select e.id, :mentor, :today, true from enrolment e where e.id = :enrolment and e.active
                on conflict do nothing
                """)
                        .bind("enrolment", pairing.enrolmentId())
                        .bind("mentor", pairing.mentor().personId())
                        .bind("today", today)
                        .execute()
                == 1;
    }

    boolean decline(long pairing, Side side) {
        if (!close(pairing, "declined")) {
            return false;
        }
        tell("match_closed", pairing, other(side));
        return true;
    }

    boolean withdraw(long programmeId, long pairing) {
        boolean here = handle.createQuery("""
                select count(*) > 0 from pairing x join enrolment e on e.id = x.enrolment_id
                where x.id = :id and e.programme_id = :programme
                """)
                .bind("id", pairing)
                .bind("programme", programmeId)
                .mapTo(Boolean.class)
                .one();
        if (!here || !close(pairing, "withdrawn")) {
            return false;
        }
        tell("match_closed", pairing, Side.MENTEE);
        tell("match_closed", pairing, Side.MENTOR);
        return true;
    }

    Named name(Pairing declined, Side side, Couple named, Optional<Offer> instead) {
        if (!decline(declined.id(), side)) {
            return Named.GONE;
        }
        wish(side, named);
        Optional<Long> asked = instead.flatMap(offer -> ask(offer, side));
        return asked.isPresent() ? Named.ASKED : Named.NOTED;
    }

    private void wish(Side side, Couple named) {
        handle.createUpdate("""
                insert into pairing_wish (enrolment_id, mentor_id, side) values (:enrolment, :mentor, :side)
                on conflict do nothing
                """)
                .bind("enrolment", named.enrolmentId())
                .bind("mentor", named.mentorId())
                .bind("side", JdbcPairings.code(side))
                .execute();
    }

    /** Empty where the manager has a proposal before them or a mentor. A draft of theirs gives way. */
    private Optional<Long> ask(Offer offer, Side side) {
        long enrolment = offer.couple().enrolmentId();
        handle.createUpdate("delete from pairing where enrolment_id = :enrolment and state = 'draft'")
                .bind("enrolment", enrolment)
                .execute();
        Optional<Long> id = handle.createQuery("""
                insert into pairing (enrolment_id, mentor_id, state, mentee_accepted, mentor_accepted, drafted_at, put_at)
                select :enrolment, :mentor, 'put', :mentee, not :mentee, :now, :now
                where not exists (select from mentorship m where m.enrolment_id = :enrolment and m.active)
                on conflict (enrolment_id) where state in ('draft', 'put') do nothing
                returning id
                """)
                .bind("enrolment", enrolment)
                .bind("mentor", offer.couple().mentorId())
                .bind("mentee", side == Side.MENTEE)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
        id.ifPresent(pairing -> {
            PairingSteps steps = new PairingSteps(handle, now);
            steps.alternatives(pairing, Side.MENTEE, offer.forMentee());
            steps.alternatives(pairing, Side.MENTOR, offer.forMentor());
            tell("match_proposed", pairing, other(side));
        });
        return id;
    }

    /** Who had accepted is forgotten with it, so that nothing tells who had not. */
    private boolean close(long pairing, String state) {
        return handle.createUpdate("""
                update pairing
                set state = :state, closed_at = :now,
                    mentee_accepted = mentee_accepted and :begun, mentor_accepted = mentor_accepted and :begun
                where id = :id and state = 'put'
                """)
                        .bind("state", state)
                        .bind("begun", state.equals("begun"))
                        .bind("now", now)
                        .bind("id", pairing)
                        .execute()
                == 1;
    }

    private void tell(String kind, long pairing, Side side) {
        new PairingOutbox(handle, now, expires).owe(kind, pairing, side);
    }

    private static Side other(Side side) {
        return side == Side.MENTEE ? Side.MENTOR : Side.MENTEE;
    }
}
