/**
 * The database: opening it, migrating it, handing out Jdbi. Each feature keeps its own SQL in its own
 * {@code jdbc} folder; the schema is described in {@code db/migration}.
 */
@NullMarked
package io.visavis.core.store;

import org.jspecify.annotations.NullMarked;
