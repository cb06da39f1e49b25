/** The people of all programmes: who they are, how they are reached, when they may be written to. */
@NullMarked
package io.visavis.core.people;

import org.jspecify.annotations.NullMarked;
