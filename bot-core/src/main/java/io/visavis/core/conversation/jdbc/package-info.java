/** Receipts in PostgreSQL. Entered through {@link io.visavis.core.conversation.jdbc.JdbcReceipts} alone. */
@NullMarked
package io.visavis.core.conversation.jdbc;

import org.jspecify.annotations.NullMarked;
