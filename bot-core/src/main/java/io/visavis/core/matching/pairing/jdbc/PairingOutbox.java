package io.visavis.core.matching.pairing.jdbc;

import io.visavis.core.matching.Reason.Side;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What people are told about a proposal, each thing once. */
record PairingOutbox(Handle handle, Instant now, Instant expires) {

    void owe(String kind, long pairing, Side side) {
        handle.createUpdate("""
                insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at)
                select :kind, x.id, case when :mentee then e.person_id else x.mentor_id end, e.programme_id, :now, :expires
                from pairing x join enrolment e on e.id = x.enrolment_id
                where x.id = :pairing
                on conflict (kind, subject_id, person_id, sequence) do nothing
                """)
                .bind("kind", kind)
                .bind("pairing", pairing)
                .bind("mentee", side == Side.MENTEE)
                .bind("now", now)
                .bind("expires", expires)
                .execute();
    }
}
