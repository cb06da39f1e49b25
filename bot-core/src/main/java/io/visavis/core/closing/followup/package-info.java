/**
 * Three and six months after a programme: its managers are asked what stuck, and what they write is theirs alone.
 * Entered through the {@code Talk}, the composer and the planner.
 */
@NullMarked
package io.visavis.core.closing.followup;

import org.jspecify.annotations.NullMarked;
