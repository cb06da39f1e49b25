/**
 * What managers set out to do, and how far it has come: an if-then plan is tried, repeated, becomes a habit and is passed
 * on to the team, or is let go. It is the manager's alone. The conversation enters.
 */
@NullMarked
package io.visavis.core.commitment;

import org.jspecify.annotations.NullMarked;
