/** Proposed dates in PostgreSQL. Entered through {@link io.visavis.core.session.arrange.jdbc.JdbcArrangements} alone. */
@NullMarked
package io.visavis.core.session.arrange.jdbc;

import org.jspecify.annotations.NullMarked;
