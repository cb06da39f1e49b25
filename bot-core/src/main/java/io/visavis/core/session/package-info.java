/**
 * Sessions between mentor and mentee: the brief and the reminder a day before, and afterwards the question
 * whether it took place. A brief holds what the manager shared with their mentor and nothing else.
 */
@NullMarked
package io.visavis.core.session;

import org.jspecify.annotations.NullMarked;
