/** Requests on their way in PostgreSQL. Entered through {@link io.visavis.core.referent.jdbc.JdbcReferents} alone. */
@NullMarked
package io.visavis.core.referent.jdbc;

import org.jspecify.annotations.NullMarked;
