/**
 * Stand-ins of the chat platforms on this machine, and a page to chat through them as anyone. Knows
 * the platforms' wire formats and nothing of the core: the adapters run their true code paths against it.
 */
@NullMarked
package io.visavis.playground;

import org.jspecify.annotations.NullMarked;
