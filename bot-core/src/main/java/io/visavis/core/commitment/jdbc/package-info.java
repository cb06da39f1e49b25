/** {@link io.visavis.core.commitment.Plans} in PostgreSQL. The core's wiring enters. */
@NullMarked
package io.visavis.core.commitment.jdbc;

import org.jspecify.annotations.NullMarked;
