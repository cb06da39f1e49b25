package io.visavis.core.programme.imports.jdbc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is known of a programme's mentors that does not come from its file. E-mails are in lower case. */
public final class KnownMentors {
    private record Decided(int capacity) {}

    private final Map<String, Decided> decided = new HashMap<>();
    private final Map<String, Set<String>> trained = new HashMap<>();
    private final Set<String> paused = new HashSet<>();
    private final Set<List<String>> pairs = new HashSet<>();

    private KnownMentors() {}

    /** @param programme its code; of one that there is not, nothing is known */
    public static KnownMentors of(Jdbi jdbi, String programme) {
        KnownMentors known = new KnownMentors();
        jdbi.useHandle(h -> {
            known.readMentors(h, programme);
            known.readTraining(h, programme);
            known.readPairs(h, programme);
        });
        return known;
    }

    private void readMentors(Handle h, String programme) {
        h.createQuery("""
                select p.email, m.from_file, m.paused, m.capacity
                from mentor m join person p on p.id = m.person_id join programme g on g.id = m.programme_id
                where g.code = :programme
                """)
                .bind("programme", programme)
                .map((rs, ctx) -> {
                    String email = rs.getString(1);
                    if (!rs.getBoolean(2)) {
                        decided.put(email, new Decided(rs.getInt(4)));
                    }
                    if (rs.getBoolean(3)) {
                        paused.add(email);
                    }
                    return email;
                })
                .list();
    }

    private void readTraining(Handle h, String programme) {
        h.createQuery("""
                select p.email, t.code
                from training_completion c
                join training_module t on t.id = c.module_id
                join programme g on g.id = t.programme_id
                join person p on p.id = c.person_id
                where g.code = :programme and not c.from_file
                """)
                .bind("programme", programme)
                .map((rs, ctx) -> trained.computeIfAbsent(rs.getString(1), email -> new HashSet<>())
                        .add(rs.getString(2)))
                .list();
    }

    private void readPairs(Handle h, String programme) {
        h.createQuery("""
                select mentee.email, mentor.email
                from mentorship m
                join enrolment e on e.id = m.enrolment_id
                join programme g on g.id = e.programme_id
                join person mentee on mentee.id = e.person_id
                join person mentor on mentor.id = m.mentor_id
                where g.code = :programme and m.active
                """)
                .bind("programme", programme)
                .map((rs, ctx) -> pairs.add(List.of(rs.getString(1), rs.getString(2))))
                .list();
    }

    public boolean selectedInChat(String mentor) {
        return decided.containsKey(mentor);
    }

    public Optional<Integer> capacityInChat(String mentor) {
        return Optional.ofNullable(decided.get(mentor)).map(Decided::capacity);
    }

    /** Codes of the modules that they marked as completed themselves. */
    public Set<String> trainedInChat(String mentor) {
        return trained.getOrDefault(mentor, Set.of());
    }

    public boolean paused(String mentor) {
        return paused.contains(mentor);
    }

    public boolean paired(String mentee, String mentor) {
        return pairs.contains(List.of(mentee, mentor));
    }
}
