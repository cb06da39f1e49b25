/**
 * Microsoft Teams: translates verified activities into the core's words and the core's messages into
 * Adaptive Cards. The Bot Framework SDK, which is no longer maintained, stays inside. Enter through
 * {@link io.visavis.teams.TeamsAdapter}; no business rule and no SQL live here.
 */
@NullMarked
package io.visavis.teams;

import org.jspecify.annotations.NullMarked;
