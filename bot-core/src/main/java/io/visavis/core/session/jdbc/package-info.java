/** Sessions in PostgreSQL. Entered through {@link io.visavis.core.session.jdbc.JdbcSessions} alone. */
@NullMarked
package io.visavis.core.session.jdbc;

import org.jspecify.annotations.NullMarked;
