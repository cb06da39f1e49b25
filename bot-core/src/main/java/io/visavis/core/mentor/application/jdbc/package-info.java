/** {@link io.visavis.core.mentor.application.Applications} in PostgreSQL. The core's wiring enters. */
@NullMarked
package io.visavis.core.mentor.application.jdbc;

import org.jspecify.annotations.NullMarked;
