/** Closing reviews in PostgreSQL. Entered through {@link io.visavis.core.closing.jdbc.JdbcClosings} alone. */
@NullMarked
package io.visavis.core.closing.jdbc;

import org.jspecify.annotations.NullMarked;
