/**
 * From a proposal to a pair: the director looks at what matching proposes and puts it to both sides; each of them
 * accepts, declines without a reason, or names somebody else. Nothing here says which of the two declined.
 */
@NullMarked
package io.visavis.core.matching.pairing;

import org.jspecify.annotations.NullMarked;
