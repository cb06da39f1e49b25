/** Proposals and what matching knows of people, in PostgreSQL. */
@NullMarked
package io.visavis.core.matching.pairing.jdbc;

import org.jspecify.annotations.NullMarked;
