/** Reporting lines and the pairs within them in PostgreSQL. */
@NullMarked
package io.visavis.core.reporting.jdbc;

import org.jspecify.annotations.NullMarked;
