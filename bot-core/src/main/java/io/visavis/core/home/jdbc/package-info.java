/** {@link io.visavis.core.home.HomeViews} in PostgreSQL. The core's wiring enters. */
@NullMarked
package io.visavis.core.home.jdbc;

import org.jspecify.annotations.NullMarked;
