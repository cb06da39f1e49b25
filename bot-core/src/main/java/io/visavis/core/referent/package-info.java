/**
 * Help outside the hierarchy: a way to a programme's referent that nobody else learns of. What is written is carried
 * once and then deleted; no home, status, log or director's card shows that anybody asked.
 */
@NullMarked
package io.visavis.core.referent;

import org.jspecify.annotations.NullMarked;
