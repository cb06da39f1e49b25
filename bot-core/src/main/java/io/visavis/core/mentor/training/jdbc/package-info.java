/** The PostgreSQL side of the training room. The core's wiring enters. */
@NullMarked
package io.visavis.core.mentor.training.jdbc;

import org.jspecify.annotations.NullMarked;
