/** The questions of programmes in PostgreSQL. Only the wiring needs what is here. */
@NullMarked
package io.visavis.core.checkin.prompt.jdbc;

import org.jspecify.annotations.NullMarked;
