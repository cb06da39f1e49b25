package io.visavis.core.conversation;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.checkin.RespondToCheckIn;
import io.visavis.core.delivery.RewriteCard;
import io.visavis.core.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the other cards of a check-in up to date after a response, such as the first question after a
 * reminder was answered. Where that fails nothing is lost: a stale card's buttons have the same effect.
 */
public final class RefreshCards {
    private final RespondToCheckIn checkIns;
    private final RewriteCard rewrite;

    public RefreshCards(RespondToCheckIn checkIns, RewriteCard rewrite) {
        this.checkIns = checkIns;
        this.rewrite = rewrite;
    }

    /** @param already the message that the reply itself replaces */
    void of(Viewer viewer, String checkInId, @Nullable MessageRef already) {
        checkIns.card(viewer, checkInId)
                .ifPresent(card -> checkIns.placesOf(checkInId).stream()
                        .filter(standing -> !standing.message().equals(already))
                        .forEach(standing -> rewrite.of(viewer.person(), standing.place(), standing.message(), card)));
    }
}
