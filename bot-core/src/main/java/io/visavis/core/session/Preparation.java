package io.visavis.core.session;

import io.visavis.core.checkin.Commitment;
import io.visavis.core.commitment.Practice;
import io.visavis.core.objective.Objective;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mentor may read before a session.
 *
 * @param lastSession when the pair last met; empty before their first session
 * @param kept what the manager kept for the session and shared with this mentor, the earliest first
 * @param shared answers given to this mentor since they were last prepared, the latest first, six at most
 * @param older how many more there are
 * @param commitments under way, made in answers or after sessions and shared with the mentor, the latest first
 * @param closed those of them that were done or passed on since the mentor was last prepared
 * @param handedOver what the manager handed over from former pairs since then
 */
public record Preparation(
        Optional<Instant> lastSession,
        List<String> kept,
        List<Shared> shared,
        int older,
        List<SharedPlan> commitments,
        List<SharedPlan> closed,
        List<Objective> objectives,
        List<HandedOver> handedOver) {

    /**
     * A commitment, as far as its manager shared it.
     *
     * @param step how far it has come; null where that was not told or not shared
     */
    public record SharedPlan(
            Commitment commitment, @Nullable Practice step) {}

    /** An answer that the manager shared. */
    public record Shared(LocalDate week, String promptCode, String reflection) {}
}
