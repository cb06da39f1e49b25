/** The mirror's part of the database: every statement on content asks for the manager who wrote it. */
@NullMarked
package io.visavis.core.mirror.jdbc;

import org.jspecify.annotations.NullMarked;
