/** A programme's set-up in PostgreSQL. */
@NullMarked
package io.visavis.core.setup.jdbc;

import org.jspecify.annotations.NullMarked;
