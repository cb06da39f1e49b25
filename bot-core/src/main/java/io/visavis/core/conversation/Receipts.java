package io.visavis.core.conversation;

import java.time.Instant;

/** Which inbound messages were answered. */
public interface Receipts {

    /** Records a receipt. @return false when it was there before: the platform delivered the message again */
    boolean first(String receipt, Instant now);

    /** Forgets one receipt: what it stood for was not done after all, and is to be done when it is delivered again. */
    void forget(String receipt);

    /** Forgets receipts older than this. */
    void forgetBefore(Instant moment);
}
