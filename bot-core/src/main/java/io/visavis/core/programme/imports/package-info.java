/**
 * Brings a programme's files into the database. {@link io.visavis.core.programme.imports.ImportProgramme} is the
 * door; reading the files, what is to be stored, and the SQL each have a folder of their own below.
 */
@NullMarked
package io.visavis.core.programme.imports;

import org.jspecify.annotations.NullMarked;
