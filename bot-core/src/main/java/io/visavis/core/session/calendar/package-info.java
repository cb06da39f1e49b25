/**
 * Sessions in people's own calendars: a file for each one, behind a signed link, and a feed under a private address.
 * Time, place, programme and the other's name stand in them, and nothing else. The server's door asks for them here.
 */
@NullMarked
package io.visavis.core.session.calendar;

import org.jspecify.annotations.NullMarked;
