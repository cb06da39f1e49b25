/** Consent in PostgreSQL. Entered through {@link io.visavis.core.onboarding.jdbc.JdbcParticipations} alone. */
@NullMarked
package io.visavis.core.onboarding.jdbc;

import org.jspecify.annotations.NullMarked;
