/** Follow-ups in PostgreSQL: every statement on content asks for the manager who wrote it. */
@NullMarked
package io.visavis.core.closing.followup.jdbc;

import org.jspecify.annotations.NullMarked;
