/** What each person decides for themselves: their breaks, the day and hour of their question, their language. */
@NullMarked
package io.visavis.core.settings;

import org.jspecify.annotations.NullMarked;
