/** Debriefs in PostgreSQL. Entered through {@link io.visavis.core.session.debrief.jdbc.JdbcDebriefs} alone. */
@NullMarked
package io.visavis.core.session.debrief.jdbc;

import org.jspecify.annotations.NullMarked;
