/**
 * Messages that are owed, and how each reaches its person once: outbox, budget, dispatcher. Features say
 * what to send through {@link io.visavis.core.delivery.Composer}; nothing here knows what a message says.
 */
@NullMarked
package io.visavis.core.delivery;

import org.jspecify.annotations.NullMarked;
