/**
 * What a feature needs in order to talk with people: the words it is called by, what it answers, and who may do what.
 * It knows no feature; the conversation puts them together.
 */
@NullMarked
package io.visavis.core.talk;

import org.jspecify.annotations.NullMarked;
