/**
 * Microsoft Teams on this machine: the Bot Connector, the token authority and the signing keys that a bot
 * sees, and the client that a person sees. Enter through {@link io.visavis.playground.teams.TeamsStandIn}.
 */
@NullMarked
package io.visavis.playground.teams;

import org.jspecify.annotations.NullMarked;
