/** Pairs without sessions in PostgreSQL. Entered through {@link io.visavis.core.session.gap.jdbc.JdbcGaps} alone. */
@NullMarked
package io.visavis.core.session.gap.jdbc;

import org.jspecify.annotations.NullMarked;
