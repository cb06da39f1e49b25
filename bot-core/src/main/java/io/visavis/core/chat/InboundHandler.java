package io.visavis.core.chat;

/**
 * The core's door for adapters. Whatever is to be kept has been committed when it returns, so that the
 * adapter may acknowledge. Called on the adapter's request threads, many at once.
 */
@FunctionalInterface
public interface InboundHandler {
    Reply handle(Inbound inbound);

    /**
     * As {@link #handle}, but the same receipt a second time is answered with nothing, on whichever node it
     * comes in, unless nothing was done the first time: a form that opens or stays open may be asked for again.
     *
     * @param receipt the platform's own id of what the person did; blank where it tells none
     */
    default Reply handleOnce(String receipt, Inbound inbound) {
        return handle(inbound);
    }
}
