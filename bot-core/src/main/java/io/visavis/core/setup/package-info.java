/**
 * How a director sets a programme up in chat: its settings, what it aims at, and who takes part. What changes here takes
 * the same way as an import, so that what is owed is planned anew alike.
 */
@NullMarked
package io.visavis.core.setup;

import org.jspecify.annotations.NullMarked;
