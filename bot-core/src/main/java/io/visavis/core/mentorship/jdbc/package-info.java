/** Pairs and their fit checks in PostgreSQL. */
@NullMarked
package io.visavis.core.mentorship.jdbc;

import org.jspecify.annotations.NullMarked;
