/** Where the process begins. The rooms inside: cli, settings, store, http, doctor, wiring. */
@NullMarked
package io.visavis.server;

import org.jspecify.annotations.NullMarked;
