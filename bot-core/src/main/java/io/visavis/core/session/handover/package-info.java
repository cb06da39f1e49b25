/**
 * A manager with a new mentor: what they let them read of what they had shared in a former pair of the same programme.
 * Nothing, unless they choose so; for as long as they do. Entered through the {@code Talk}, the composer and the planner.
 */
@NullMarked
package io.visavis.core.session.handover;

import org.jspecify.annotations.NullMarked;
