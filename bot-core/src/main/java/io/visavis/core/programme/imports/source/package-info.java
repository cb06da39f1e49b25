/**
 * Files as people write them: every value with its file, line and name, and every problem collected rather
 * than thrown. Only the import reads files through here.
 */
@NullMarked
package io.visavis.core.programme.imports.source;

import org.jspecify.annotations.NullMarked;
