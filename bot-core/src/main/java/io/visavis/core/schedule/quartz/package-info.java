/** The clustered clock that wakes the planners. Nothing else of the product knows Quartz. */
@NullMarked
package io.visavis.core.schedule.quartz;

import org.jspecify.annotations.NullMarked;
