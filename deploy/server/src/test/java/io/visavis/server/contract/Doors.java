package io.visavis.server.contract;

import io.visavis.playground.StandIn;
import java.net.URI;
import java.time.Instant;

/** A server on a clock of its own, and the platforms that call it. */
interface Doors {

    /** An address of the server. */
    URI at(String path);

    /** The time played. */
    Instant now();

    /** @param platform {@code slack} or {@code teams} */
    StandIn standIn(String platform);
}
