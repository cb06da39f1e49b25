/**
 * Whether people take part: what the bot tells them when it first speaks to them, who sees what, their consent and its
 * withdrawal. What others may do with someone who does not take part is settled here, in one decorator of delivery.
 */
@NullMarked
package io.visavis.core.onboarding;

import org.jspecify.annotations.NullMarked;
