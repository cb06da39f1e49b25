package io.visavis.core.chat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends the parts of a long message one after the other. Stopped on the way, by a platform that asks for patience, it
 * goes on from there when the same delivery is tried again by this process; another process begins anew, so that
 * nothing is missing. Safe for use by many threads.
 */
public final class InParts {
    private static final int REMEMBERED = 1000;

    private final Map<String, Begun> begun = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param hash of the parts that went out: what is composed anew may have changed */
    private record Begun(int sent, int hash) {}

    /** Sends one part. */
    @FunctionalInterface
    public interface Part {
        /** @param last whether the message is whole when this part has arrived */
        Sending send(Message part, boolean last);
    }

    /** @return how it ended: where all parts went out, the outcome of the last */
    public Sending send(String deliveryId, List<Message> parts, Part part) {
        int from = goOnFrom(deliveryId, parts);
        for (int i = from; i < parts.size() - 1; i++) {
            Sending outcome = part.send(parts.get(i), false);
            if (!(outcome instanceof Sending.Sent)) {
                return outcome;
            }
            remember(deliveryId, new Begun(i + 1, parts.subList(0, i + 1).hashCode()));
        }
        Sending outcome = part.send(parts.get(parts.size() - 1), true);
        if (outcome instanceof Sending.Sent && parts.size() > 1) {
            forget(deliveryId);
        }
        return outcome;
    }

    private synchronized int goOnFrom(String deliveryId, List<Message> parts) {
        Begun known = begun.get(deliveryId);
        if (known == null || known.sent() >= parts.size()) {
            return 0;
        }
        return parts.subList(0, known.sent()).hashCode() == known.hash() ? known.sent() : 0;
    }

    private synchronized void remember(String deliveryId, Begun so) {
        begun.put(deliveryId, so);
    }

    private synchronized void forget(String deliveryId) {
        begun.remove(deliveryId);
    }
}
