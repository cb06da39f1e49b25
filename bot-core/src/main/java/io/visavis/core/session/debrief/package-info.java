/**
 * After a session: both are asked whether it took place, and may say why not, how useful it was and what they take away.
 * Entered through the {@code Talk} and the composer.
 */
@NullMarked
package io.visavis.core.session.debrief;

import org.jspecify.annotations.NullMarked;
