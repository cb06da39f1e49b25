/** The SQL of putting off. Only {@code Core} makes these. */
@NullMarked
package io.visavis.core.later.jdbc;

import org.jspecify.annotations.NullMarked;
