/**
 * Puts the parts together, by hand and from top to bottom, and takes them apart again in the right order.
 * Only the command line enters.
 */
@NullMarked
package io.visavis.server.wiring;

import org.jspecify.annotations.NullMarked;
