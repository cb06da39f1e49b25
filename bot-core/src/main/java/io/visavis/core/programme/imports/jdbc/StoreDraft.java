package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Merged;
import io.visavis.core.programme.imports.draft.Tally;
import io.visavis.core.reporting.jdbc.LookOverPairs;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes the database say what a draft says, touching only rows that differ. */
public final class StoreDraft {
    // Any number, as long as it is always the same: one import at a time
    static final long LOCK = 7_215_044_391L;

    private final Jdbi jdbi;
    private final Clock clock;

    /** @param clock tells which sessions still lie ahead */
    public StoreDraft(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Stores the whole draft in one transaction, after any other import has ended.
     *
     * @param begun told of each kind when its turn comes
     * @throws org.jdbi.v3.core.JdbiException when the database refuses; nothing is then stored
     */
    public Merged store(Draft draft, Consumer<Kind> begun) {
        return jdbi.inTransaction(handle -> {
            Merging merging = staged(handle, draft);
            Map<Kind, Tally> tallies = merge(merging, begun);
            return new Merged(tallies, Map.of(), StandingPairs.inLine(handle, merging.code()));
        });
    }

    /** Does the same, names what changes, and takes all of it back. */
    public Merged foresee(Draft draft, Consumer<Kind> begun) {
        return jdbi.inTransaction(handle -> {
            Merging merging = staged(handle, draft);
            NamedChanges named = new NamedChanges(handle, merging.code());
            named.before();
            Map<Kind, Tally> tallies = merge(merging, begun);
            Merged merged = new Merged(tallies, named.after(), StandingPairs.inLine(handle, merging.code()));
            handle.rollback();
            return merged;
        });
    }

    private Merging staged(Handle handle, Draft draft) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
        new Staging(handle).stage(draft);
        return new Merging(handle, draft.header().code(), now);
    }

    private static Map<Kind, Tally> merge(Merging merging, Consumer<Kind> begun) {
        MergeFrame frame = new MergeFrame(merging);
        MergePeople people = new MergePeople(merging);
        MergeMentors mentors = new MergeMentors(merging);
        MergeSupervision supervision = new MergeSupervision(merging);
        MergePairs pairs = new MergePairs(merging);
        Map<Kind, Supplier<Tally>> merges = new EnumMap<>(Kind.class);
        merges.put(Kind.ORGANISATION, frame::organisations);
        merges.put(Kind.WORKSPACE, frame::workspaces);
        merges.put(Kind.PROGRAMME, frame::programme);
        merges.put(Kind.AGREEMENT, new MergeAgreement(merging)::agreement);
        merges.put(Kind.THEME, frame::themes);
        merges.put(Kind.COMPETENCY, frame::competencies);
        MergeQuestions questions = new MergeQuestions(merging);
        merges.put(Kind.QUESTION, questions::questions);
        merges.put(Kind.QUESTION_CHOICE, questions::choices);
        merges.put(Kind.PERSON, people::people);
        merges.put(Kind.ROLE, people::roles);
        merges.put(Kind.STRENGTH, people::strengths);
        merges.put(Kind.ENROLMENT, people::enrolments);
        merges.put(Kind.SUPERVISION_RULE, mentors::rule);
        merges.put(Kind.TRAINING_MODULE, mentors::training);
        merges.put(Kind.MENTOR, mentors::mentors);
        merges.put(Kind.TRAINING_COMPLETED, mentors::completions);
        merges.put(Kind.SUPERVISION, supervision::elsewhere);
        merges.put(Kind.SUPERVISION_GROUP, supervision::groups);
        merges.put(Kind.SUPERVISION_MEMBER, supervision::members);
        merges.put(Kind.SUPERVISION_MEETING, supervision::meetings);
        merges.put(Kind.PAIR, pairs::pairs);
        merges.put(Kind.OBJECTIVE, new MergeObjectives(merging)::objectives);
        merges.put(Kind.SESSION, pairs::sessions);
        Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
        merges.forEach((kind, merge) -> {
            begun.accept(kind);
            tallies.put(kind, merge.get());
        });
        // Only now that the objectives are merged is it known what nothing names any more
        tallies.computeIfPresent(Kind.THEME, (kind, tally) -> tally.removing(frame.removeThemes()));
        tallies.computeIfPresent(Kind.COMPETENCY, (kind, tally) -> tally.removing(frame.removeCompetencies()));
        LookOverPairs.now(merging.handle(), merging.now().toInstant());
        if (!tallies.values().stream().allMatch(Tally::isUnchanged)) {
            merging.showHomesAnew();
            mentors.lookAgain();
        }
        return tallies;
    }
}
