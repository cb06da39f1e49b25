package io.visavis.core.programme.imports;

import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.QuestionParts.Sheet;
import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.programme.imports.draft.Kind;
import io.visavis.core.programme.imports.draft.Merged;
import io.visavis.core.programme.imports.jdbc.KnownMentors;
import io.visavis.core.programme.imports.jdbc.StandingPairs;
import io.visavis.core.programme.imports.jdbc.StoreDraft;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import io.visavis.core.programme.imports.source.SourceText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings a programme from its files into the database: all of it or, when anything is wrong, nothing. The same
 * files a second time change nothing.
 */
public final class ImportProgramme {
    private static final List<String> READING = List.of("programme", "participants", "rules");
    private static final List<Kind> STORING = List.of(Kind.values());
    /** The bundled questions alone: what programmes ask beside them stands in their files. */
    private static final PromptLibrary LIBRARY = PromptLibrary.bundled();

    private static final int STEPS = READING.size() + STORING.size();

    private final Jdbi jdbi;
    private final StoreDraft store;
    private final StandingPairs standing;
    private final Clock clock;
    private final Predicate<String> knownRegion;

    /**
     * @param clock tells which sessions still lie ahead
     * @param knownRegion whether the public holidays of a region such as {@code CA-QC} are known
     */
    public ImportProgramme(Jdbi jdbi, Clock clock, Predicate<String> knownRegion) {
        this.jdbi = jdbi;
        this.store = new StoreDraft(jdbi, clock);
        this.standing = new StandingPairs(jdbi);
        this.clock = clock;
        this.knownRegion = knownRegion;
    }

    /**
     * Imports a programme and whoever its file names as participants.
     *
     * @param programmeYaml the participants' file lies in its folder or below
     * @throws org.jdbi.v3.core.JdbiException when the database refuses; nothing is then stored
     */
    public ImportReport run(Path programmeYaml, Progress progress) {
        return run(programmeYaml, progress, false);
    }

    /**
     * What importing these files would change, by name; nothing is stored.
     *
     * @param programmeYaml as for {@link #run}
     */
    public ImportReport foresee(Path programmeYaml, Progress progress) {
        return run(programmeYaml, progress, true);
    }

    private ImportReport run(Path programmeYaml, Progress progress, boolean dry) {
        Problems problems = new Problems();
        Nearest nearest = new Nearest();
        progress.step(READING.get(0), 0, STEPS);
        Optional<ProgrammeFile> file =
                SourceText.read(programmeYaml, problems).map(source -> ReadProgramme.read(source, problems, nearest));
        if (file.isEmpty()) {
            return new ImportReport.Refused(problems.inOrder());
        }
        progress.step(READING.get(1), 1, STEPS);
        Participants participants = participants(programmeYaml, file.get(), problems, nearest);
        Optional<Sheet> questions = file.get()
                .questions()
                .flatMap(name -> new FileBeside(problems, "questions.yaml")
                        .beside(programmeYaml, name)
                        .flatMap(path -> SourceText.read(path, problems))
                        .map(source -> ReadQuestions.read(source, problems, nearest)));
        progress.step(READING.get(2), 2, STEPS);
        check(file.get(), participants, problems, nearest);
        References references = new References(participants, problems, nearest);
        CheckQuestions checkQuestions = new CheckQuestions(references, problems, LIBRARY);
        questions.ifPresent(sheet -> checkQuestions.check(sheet, file.get().competencies()));
        standing(file.get(), problems);
        return problems.isEmpty()
                ? store(new Drafting().draft(file.get(), participants, questions), progress, dry)
                : new ImportReport.Refused(problems.inOrder());
    }

    private Participants participants(Path yaml, ProgrammeFile file, Problems problems, Nearest nearest) {
        return new FileBeside(problems, "participants.csv")
                .beside(yaml, file.participants())
                .flatMap(path -> SourceText.read(path, problems))
                .map(source -> ReadParticipants.read(source, file.header().cadence(), knownRegion, problems, nearest))
                .orElseGet(Participants::unread);
    }

    private void check(ProgrammeFile file, Participants participants, Problems problems, Nearest nearest) {
        References references = new References(participants, problems, nearest);
        ReportingLines lines = new ReportingLines(participants);
        new CheckHeader(references, problems, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).check(file);
        new CheckPeople(references, problems).check(participants, file.header());
        new CheckHours(problems).check(participants);
        new CheckStrengths(references, problems).check(participants, file);
        lines.reportLoops(participants, problems);
        // Asked of the database only where it matters: files that are wrong do not reach it
        Predicate<List<String>> stands = pair -> file.header()
                .code()
                .known()
                .map(standing::of)
                .orElseGet(Set::of)
                .contains(pair);
        new CheckPairs(references, lines, stands, problems).check(file.pairs(), file.header());
        new CheckObjectives(references, problems).check(file);
        CheckClocks clocks = new CheckClocks(problems);
        new CheckSessions(references, clocks, problems).check(file);
        new CheckMentors(references, clocks, problems).check(file);
    }

    /** Last, since part of it is known to the database alone, which files that are wrong do not reach. */
    private void standing(ProgrammeFile file, Problems problems) {
        if (problems.isEmpty()) {
            KnownMentors known = KnownMentors.of(jdbi, file.header().code().get());
            new CheckStanding(known, problems).check(file);
        }
    }

    private ImportReport store(Draft draft, Progress progress, boolean dry) {
        Consumer<Kind> begun = kind -> progress.step(kind.label(), READING.size() + STORING.indexOf(kind), STEPS);
        Merged merged = dry ? store.foresee(draft, begun) : store.store(draft, begun);
        progress.step("done", STEPS, STEPS);
        String code = draft.header().code();
        return dry ? new ImportReport.Foreseen(code, merged) : new ImportReport.Applied(code, merged);
    }
}
