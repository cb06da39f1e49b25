/**
 * The end of a pair's work: how far its objectives came, what each takes away and chooses to share, and a thank-you.
 * Entered through the {@code Talk}, the composer and the planner.
 */
@NullMarked
package io.visavis.core.closing;

import org.jspecify.annotations.NullMarked;
