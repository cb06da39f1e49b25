/**
 * What a manager keeps for the next session of a pair: their own words, seen by them alone or by their mentor of that
 * pair as well, as they chose. The conversation, the home and the messages around a session enter.
 */
@NullMarked
package io.visavis.core.keep;

import org.jspecify.annotations.NullMarked;
