/**
 * Stores a draft in one transaction: rows are staged in temporary tables, then each kind is merged with a few
 * set-based statements. {@link io.visavis.core.programme.imports.jdbc.StoreDraft} is the only way in.
 */
@NullMarked
package io.visavis.core.programme.imports.jdbc;

import org.jspecify.annotations.NullMarked;
