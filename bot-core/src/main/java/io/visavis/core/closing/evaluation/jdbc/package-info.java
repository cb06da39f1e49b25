/** Evaluations in PostgreSQL. Entered through {@code JdbcEvaluations} alone. */
@NullMarked
package io.visavis.core.closing.evaluation.jdbc;

import org.jspecify.annotations.NullMarked;
