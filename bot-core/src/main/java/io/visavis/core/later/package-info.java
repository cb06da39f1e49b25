/**
 * What someone puts off is brought again at the moment they choose, as it is then, or not at all once it is settled.
 * Which messages that holds for is said by their kind. Only the one who got a message puts it off.
 */
@NullMarked
package io.visavis.core.later;

import org.jspecify.annotations.NullMarked;
