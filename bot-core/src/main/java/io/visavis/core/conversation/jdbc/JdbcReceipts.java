package io.visavis.core.conversation.jdbc;

import io.visavis.core.conversation.Receipts;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** {@link Receipts} in PostgreSQL. */
public final class JdbcReceipts implements Receipts {
    private final Jdbi jdbi;

    public JdbcReceipts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean first(String receipt, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate(
                                "insert into inbound_receipt (receipt, received_at) values (:receipt, :now) on conflict do nothing")
                        .bind("receipt", receipt)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    @Override
    public void forget(String receipt) {
        jdbi.useHandle(h -> h.createUpdate("delete from inbound_receipt where receipt = :receipt")
                .bind("receipt", receipt)
                .execute());
    }

    @Override
    public void forgetBefore(Instant moment) {
        jdbi.useHandle(h -> h.createUpdate("delete from inbound_receipt where received_at < :moment")
                .bind("moment", moment)
                .execute());
    }
}
