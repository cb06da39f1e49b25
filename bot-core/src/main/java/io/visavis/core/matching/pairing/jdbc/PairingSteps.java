package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Reason.Side;
import io.visavis.core.matching.pairing.Pairings.Couple;
import io.visavis.core.matching.pairing.Pairings.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What a director does, within one transaction. */
record PairingSteps(Handle handle, Instant now) {

    void draft(long programmeId, List<Couple> couples) {
        handle.createUpdate("""
                delete from pairing x using enrolment e
                where e.id = x.enrolment_id and e.programme_id = :programme and x.state = 'draft'
                """).bind("programme", programmeId).execute();
        insert(couples);
    }

    void redraft(Couple couple) {
        handle.createUpdate("delete from pairing where enrolment_id = :enrolment and state = 'draft'")
                .bind("enrolment", couple.enrolmentId())
                .execute();
        insert(List.of(couple));
    }

    private void insert(List<Couple> couples) {
        if (couples.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into pairing (enrolment_id, mentor_id, state, drafted_at)
                values (:enrolment, :mentor, 'draft', :now)
                on conflict (enrolment_id) where state in ('draft', 'put') do nothing
                """);
        couples.forEach(couple -> batch.bind("enrolment", couple.enrolmentId())
                .bind("mentor", couple.mentorId())
                .bind("now", now)
                .add());
        batch.execute();
    }

    int put(List<Offer> offers, Instant expires) {
        int put = 0;
        for (Offer offer : offers) {
            Optional<Long> id = handle.createQuery("""
                    update pairing set state = 'put', put_at = :now
                    where enrolment_id = :enrolment and mentor_id = :mentor and state = 'draft'
                    returning id
                    """)
                    .bind("enrolment", offer.couple().enrolmentId())
                    .bind("mentor", offer.couple().mentorId())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(pairing -> tell(pairing, offer, expires));
            put += id.isPresent() ? 1 : 0;
        }
        return put;
    }

    private void tell(long pairing, Offer offer, Instant expires) {
        alternatives(pairing, Side.MENTEE, offer.forMentee());
        alternatives(pairing, Side.MENTOR, offer.forMentor());
        PairingOutbox outbox = new PairingOutbox(handle, now, expires);
        outbox.owe("match_proposed", pairing, Side.MENTEE);
        outbox.owe("match_proposed", pairing, Side.MENTOR);
    }

    void alternatives(long pairing, Side side, List<Couple> couples) {
        for (int i = 0; i < couples.size(); i++) {
            handle.createUpdate("""
                    insert into pairing_alternative (pairing_id, side, position, enrolment_id, mentor_id)
                    values (:pairing, :side, :position, :enrolment, :mentor)
                    """)
                    .bind("pairing", pairing)
                    .bind("side", JdbcPairings.code(side))
                    .bind("position", i)
                    .bind("enrolment", couples.get(i).enrolmentId())
                    .bind("mentor", couples.get(i).mentorId())
                    .execute();
        }
    }
}
