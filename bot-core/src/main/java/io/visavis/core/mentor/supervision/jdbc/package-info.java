/** The PostgreSQL side of the supervision room. The core's wiring enters. */
@NullMarked
package io.visavis.core.mentor.supervision.jdbc;

import org.jspecify.annotations.NullMarked;
