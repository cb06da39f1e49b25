/**
 * The chat port: what the core says to a chat platform and hears from it, in words that belong to
 * neither Slack nor Teams. Adapters translate it; features build it; nothing here knows a feature.
 */
@NullMarked
package io.visavis.core.chat;

import org.jspecify.annotations.NullMarked;
