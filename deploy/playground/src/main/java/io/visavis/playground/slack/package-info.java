/**
 * Slack, played on this machine: its Web API with the refusals the bot may meet, and its signed deliveries.
 * It knows Slack's documentation and nothing of the bot; the playground page and tests enter through
 * {@link io.visavis.playground.slack.SlackStandIn}.
 */
@NullMarked
package io.visavis.playground.slack;

import org.jspecify.annotations.NullMarked;
