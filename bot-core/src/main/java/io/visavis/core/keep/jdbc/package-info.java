/** {@link io.visavis.core.keep.KeptNotes} in PostgreSQL. The core's wiring enters. */
@NullMarked
package io.visavis.core.keep.jdbc;

import org.jspecify.annotations.NullMarked;
