/**
 * When a person may be written to, and when their next prompt falls. Pure calendar arithmetic on
 * java.time; the clock that wakes the planners is in {@code quartz}.
 */
@NullMarked
package io.visavis.core.schedule;

import org.jspecify.annotations.NullMarked;
