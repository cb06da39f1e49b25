/**
 * The life of a pair once it has begun: how each of the two finds it after the second session, and its end, which
 * either of them may bring about without a reason. Who did is kept nowhere.
 */
@NullMarked
package io.visavis.core.mentorship;

import org.jspecify.annotations.NullMarked;
