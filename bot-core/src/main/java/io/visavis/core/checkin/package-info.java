/**
 * The weekly check-in: planned for everyone who is due, composed when it leaves, answered, put off or
 * skipped in chat. What a manager writes is read by those they chose; see {@code V2__check_in.sql}.
 */
@NullMarked
package io.visavis.core.checkin;

import org.jspecify.annotations.NullMarked;
