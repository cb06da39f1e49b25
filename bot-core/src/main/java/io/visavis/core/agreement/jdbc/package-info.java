/** Agreements in PostgreSQL. Entered through {@link io.visavis.core.agreement.jdbc.JdbcAgreements} alone. */
@NullMarked
package io.visavis.core.agreement.jdbc;

import org.jspecify.annotations.NullMarked;
