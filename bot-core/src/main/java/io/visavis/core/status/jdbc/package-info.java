/**
 * The queries behind status. They stay clear of the tables that hold what people wrote, so that a database
 * role without any right on those can run them. Only {@link io.visavis.core.status.jdbc.StatusTables} is for others.
 */
@NullMarked
package io.visavis.core.status.jdbc;

import org.jspecify.annotations.NullMarked;
