/**
 * What an import wants the database to say, once every rule has held. The import writes a draft, its
 * {@code jdbc} folder stores it; nobody else has business here.
 */
@NullMarked
package io.visavis.core.programme.imports.draft;

import org.jspecify.annotations.NullMarked;
