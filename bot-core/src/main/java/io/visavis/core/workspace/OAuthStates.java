package io.visavis.core.workspace;

import java.time.Instant;

/** Installations under way, between the page that begins one and the platform's answer. Shared by all nodes. */
public interface OAuthStates {

    /**
     * @param state travels through the platform
     * @param browser kept by the browser that began
     */
    void begin(String state, String browser, Instant expiresAt);

    /** Whether this browser began so, has not ended it yet, and is in time. What is asked for is used up. */
    boolean end(String state, String browser, Instant now);
}
