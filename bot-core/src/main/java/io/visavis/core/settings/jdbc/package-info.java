/** The SQL of {@link io.visavis.core.settings}. Only its own feature and the wiring enter. */
@NullMarked
package io.visavis.core.settings.jdbc;

import org.jspecify.annotations.NullMarked;
