/** Plays a programme in virtual time and tells who would get what, and when. */
@NullMarked
package io.visavis.server.rehearsal;

import org.jspecify.annotations.NullMarked;
