/** Hand-overs in PostgreSQL. Entered through {@link io.visavis.core.session.handover.jdbc.JdbcHandOvers} alone. */
@NullMarked
package io.visavis.core.session.handover.jdbc;

import org.jspecify.annotations.NullMarked;
