/**
 * The PostgreSQL that comes with the product: a durable one in a directory, or a passing one for trials.
 * Opens, adopts and stops servers; what stands in the database is the core's business.
 */
@NullMarked
package io.visavis.server.store;

import org.jspecify.annotations.NullMarked;
