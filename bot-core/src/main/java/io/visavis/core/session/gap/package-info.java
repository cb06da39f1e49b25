/**
 * Pairs that go without a session: after 21 days the manager is asked for a date, a week later the mentor. Entered
 * through the planner and the composer.
 */
@NullMarked
package io.visavis.core.session.gap;

import org.jspecify.annotations.NullMarked;
