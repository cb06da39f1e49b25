/** What follows from a workspace removing the bot, and from one installing it again. Entered by the core's own wiring. */
@NullMarked
package io.visavis.core.notice;

import org.jspecify.annotations.NullMarked;
