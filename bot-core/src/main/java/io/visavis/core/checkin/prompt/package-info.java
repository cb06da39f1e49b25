/**
 * The weekly question: the library of reflection prompts, those of programmes and the rule that chooses one. It
 * sends nothing; the check-in asks it for a question and remembers which one was asked.
 */
@NullMarked
package io.visavis.core.checkin.prompt;

import org.jspecify.annotations.NullMarked;
