/** Absences in PostgreSQL. Entered through {@link io.visavis.core.session.absence.jdbc.JdbcAbsences} alone. */
@NullMarked
package io.visavis.core.session.absence.jdbc;

import org.jspecify.annotations.NullMarked;
