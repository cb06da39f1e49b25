/** People in PostgreSQL. Entered through {@link io.visavis.core.people.jdbc.JdbcPeople} alone. */
@NullMarked
package io.visavis.core.people.jdbc;

import org.jspecify.annotations.NullMarked;
