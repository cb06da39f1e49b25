/**
 * Which workspaces there are: where messages about a programme may go, whose e-mail addresses are believed there, and
 * where the bot is installed. Adapters keep their tokens here, sealed.
 */
@NullMarked
package io.visavis.core.workspace;

import org.jspecify.annotations.NullMarked;
