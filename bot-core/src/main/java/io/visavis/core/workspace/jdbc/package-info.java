/** Workspaces in PostgreSQL. */
@NullMarked
package io.visavis.core.workspace.jdbc;

import org.jspecify.annotations.NullMarked;
