/**
 * A person's home: all that concerns them now, read in ten seconds. It is composed of what the features say of
 * themselves, and brought up to date where a platform keeps a copy. The conversation and the core's wiring enter.
 */
@NullMarked
package io.visavis.core.home;

import org.jspecify.annotations.NullMarked;
