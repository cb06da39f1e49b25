/**
 * Slack: turns what Slack sends into the core's {@code Inbound}, and the core's messages and forms into
 * Block Kit. Nothing but translation, verification and typed outcomes lives here; the server alone
 * enters, through {@link io.visavis.slack.SlackAdapter}.
 */
@NullMarked
package io.visavis.slack;

import org.jspecify.annotations.NullMarked;
