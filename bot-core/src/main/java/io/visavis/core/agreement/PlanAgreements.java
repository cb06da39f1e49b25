package io.visavis.core.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Asks both sides of a pair for their agreement once both the pair and their own consent are near enough. */
public final class PlanAgreements {
    private static final int DAYS_BEFORE = 14;

    private final Agreements agreements;
    private final Clock clock;

    public PlanAgreements(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        agreements.ask(today.plusDays(DAYS_BEFORE), today, now);
    }
}
