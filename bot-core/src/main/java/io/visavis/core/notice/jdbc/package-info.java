/** What follows from installations and removals, in PostgreSQL. */
@NullMarked
package io.visavis.core.notice.jdbc;

import org.jspecify.annotations.NullMarked;
