/**
 * Who could accompany whom. Pure: it is given a {@link io.visavis.core.matching.Pool} and proposes pairs, the best
 * for all of them together, with their reasons. What becomes of a proposal is the business of {@code pairing}.
 */
@NullMarked
package io.visavis.core.matching;

import org.jspecify.annotations.NullMarked;
