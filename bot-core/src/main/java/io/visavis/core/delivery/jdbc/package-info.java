/** The outbox in PostgreSQL. Entered through {@link io.visavis.core.delivery.jdbc.JdbcOutbox} alone. */
@NullMarked
package io.visavis.core.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
