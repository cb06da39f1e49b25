/**
 * A mentoring programme: its dates, its rhythm, its limits. Other features read it; {@code imports} is the
 * only way in.
 */
@NullMarked
package io.visavis.core.programme;

import org.jspecify.annotations.NullMarked;
