/**
 * One thing a person did in chat: who is it, what do they ask, which feature answers. Every inbound event
 * of every platform comes through {@link io.visavis.core.conversation.Conversation}.
 */
@NullMarked
package io.visavis.core.conversation;

import org.jspecify.annotations.NullMarked;
