/**
 * How a programme goes, told to its director, and how one's own part goes, told to everyone else. Facts and
 * counts only: what anyone wrote is never read here. The conversation enters through {@link
 * io.visavis.core.status.ReadStatus} and {@link io.visavis.core.status.ReadMyStatus}.
 */
@NullMarked
package io.visavis.core.status;

import org.jspecify.annotations.NullMarked;
