/** Check-ins in PostgreSQL. Entered through {@code JdbcCheckIns} and {@code JdbcPlanning} alone. */
@NullMarked
package io.visavis.core.checkin.jdbc;

import org.jspecify.annotations.NullMarked;
