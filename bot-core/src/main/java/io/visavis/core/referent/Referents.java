package io.visavis.core.referent;

import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The referents of programmes, and what is on its way to them. */
public interface Referents {

    /** Those of the programmes in which someone holds a role, by the programmes' start. */
    List<Referent> of(long personId);

    /** Takes what someone asks, and owes it to the referent until it expires. */
    void ask(Referent referent, long personId, String words, Instant now, Instant expires);

    Optional<Request> byId(long id);

    /** It has arrived, or the one who asked knows that it did not: nothing of it is kept. */
    void forget(long id);

    /** It will not arrive: the words are deleted, and the one who asked is owed the news until it expires. */
    void unreached(long id, Instant now, Instant expires);

    /** Whom to ask in a programme. */
    record Referent(
            long programmeId, String programmeEn, String programmeFr, long personId, String name, String email) {
        String programme(Words words) {
            return words.pick(programmeEn, programmeFr);
        }
    }

    /**
     * What is on its way.
     *
     * @param from who asks
     * @param words null once it is known that they will not arrive
     * @param to whom it is for; null when the programme has no referent any more
     */
    record Request(
            long id,
            String programmeEn,
            String programmeFr,
            String from,
            String fromEmail,
            @Nullable String words,
            @Nullable Referent to) {}
}
