/**
 * The app package that a Teams administrator uploads, from what lies in {@code deploy/teams}. Only the
 * command line enters.
 */
@NullMarked
package io.visavis.server.teams;

import org.jspecify.annotations.NullMarked;
