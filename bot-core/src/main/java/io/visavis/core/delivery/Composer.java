package io.visavis.core.delivery;

import io.visavis.core.chat.Message;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** A feature's part in delivery: what a message says at the moment it leaves, and what follows from its arrival. */
public interface Composer {

    Set<MessageKind> kinds();

    Composition compose(OwedMessage owed, Person person, Instant now);

    /**
     * The same once more, after its reader put it off: nothing is owed or recorded by it. Only asked of what
     * {@link MessageKind#mayComeLater() may come later}.
     */
    default Composition again(OwedMessage owed, Person person, Instant now) {
        return compose(owed, person, now);
    }

    /** The message stands in the person's chat. May be told more than once of the same message. */
    void sent(OwedMessage owed, Person person, Instant at);

    /** The message will not be sent. May be told more than once. */
    default void dropped(OwedMessage owed, Instant at) {}

    /** What to do with a message that is due. */
    sealed interface Composition {
        /** Send this. */
        record Send(Message message) implements Composition {}

        /** It is no longer true or no longer wanted. {@code reason} is a code, never content. */
        record Drop(String reason) implements Composition {}

        /** It has moved. */
        record Defer(Instant until) implements Composition {}
    }
}
