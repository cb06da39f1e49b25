package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.source.Found;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everyone in participants.csv, found by the e-mail as it stands there, right or wrong. */
final class Participants {
    private final String file;
    private final List<Participant> all;
    private final boolean complete;
    private final Map<String, Participant> byEmail = new LinkedHashMap<>();

    /** @param complete whether the whole file could be read */
    Participants(String file, List<Participant> all, boolean complete) {
        this.file = file;
        this.all = all;
        this.complete = complete;
        all.forEach(p -> byEmail.putIfAbsent(key(p.email().raw()), p));
    }

    /** Nobody, because the file could not be read. */
    static Participants unread() {
        return new Participants("", List.of(), false);
    }

    String file() {
        return file;
    }

    List<Participant> all() {
        return all;
    }

    /** Whether someone who is not found here is truly not in the file. */
    boolean isComplete() {
        return complete;
    }

    Set<String> emails() {
        return Collections.unmodifiableSet(byEmail.keySet());
    }

    Optional<Participant> find(Found<String> email) {
        return email.known().flatMap(this::find);
    }

    Optional<Participant> find(String email) {
        return Optional.ofNullable(byEmail.get(key(email)));
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
