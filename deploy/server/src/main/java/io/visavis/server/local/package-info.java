/**
 * The whole product on this machine alone: an embedded database, a virtual clock, and both adapters on
 * their true code paths against stand-ins of Slack and Teams. Rehearsals and the demo enter.
 */
@NullMarked
package io.visavis.server.local;

import org.jspecify.annotations.NullMarked;
