/**
 * The mirror: a manager is given back what they wrote themselves, answers to like questions side by side, for them
 * alone, with one open question and no score. Delivery and the conversation enter.
 */
@NullMarked
package io.visavis.core.mirror;

import org.jspecify.annotations.NullMarked;
