/**
 * What the operator decides, read once at start: from the environment, or from the file that
 * VISAVIS_CONFIG names. Everything else receives these records and never looks at the environment.
 */
@NullMarked
package io.visavis.server.settings;

import org.jspecify.annotations.NullMarked;
