/**
 * Who reports to whom, once it has changed: which pairs stand in one reporting line, and what their directors are told.
 * Whoever changes a line manager has the pairs looked over in the same transaction.
 */
@NullMarked
package io.visavis.core.reporting;

import org.jspecify.annotations.NullMarked;
