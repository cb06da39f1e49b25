/** What calendars show, and whose address is whose, in PostgreSQL. */
@NullMarked
package io.visavis.core.session.calendar.jdbc;

import org.jspecify.annotations.NullMarked;
