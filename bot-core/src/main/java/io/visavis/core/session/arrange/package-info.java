/**
 * How two people find a date: one proposes up to three, the other accepts one, proposes others or declines; either moves
 * or cancels what was agreed, and the other is told. Entered through the {@code Talk}s and the composer.
 */
@NullMarked
package io.visavis.core.session.arrange;

import org.jspecify.annotations.NullMarked;
