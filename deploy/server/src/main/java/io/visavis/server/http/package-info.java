/**
 * The web server: which path leads where, whether this node is alive and ready, and a stop that lets
 * requests finish. Adapters and the playground bring their servlets; nothing here knows what they do.
 */
@NullMarked
package io.visavis.server.http;

import org.jspecify.annotations.NullMarked;
