/** Programmes and their people in PostgreSQL. Entered through {@code ProgrammeQueries} alone. */
@NullMarked
package io.visavis.core.programme.jdbc;

import org.jspecify.annotations.NullMarked;
