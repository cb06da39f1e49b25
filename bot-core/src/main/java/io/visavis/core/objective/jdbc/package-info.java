/** Objectives in PostgreSQL. Entered through {@link io.visavis.core.objective.jdbc.JdbcObjectives} and its neighbours. */
@NullMarked
package io.visavis.core.objective.jdbc;

import org.jspecify.annotations.NullMarked;
