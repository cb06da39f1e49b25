package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.programme.imports.draft.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Copies a draft into temporary tables that live as long as the transaction. */
record Staging(Handle handle) {
    private static final int BATCH = 1_000;

    void stage(Draft draft) {
        tables();
        organisations(draft.header());
        programme(draft.header());
        fill(
                "insert into staged_agreement values (:english, :french)",
                Stream.ofNullable(draft.header().agreement()).toList(),
                (row, a) -> row.bind("english", a.english()).bind("french", a.french()));
        themes(draft.themes());
        competencies(draft.competencies());
        people(draft.participants());
        roles(draft.participants());
        enrolments(draft);
        pairs(draft.pairs());
        objectives(draft.objectives());
        sessions(draft.sessions());
        new StageMentors(this).stage(draft.mentoring());
        Stream.ofNullable(draft.questions()).forEach(new StageQuestions(this)::stage);
        // Fresh tables have no statistics: without them a join of ten thousand rows may become a nested loop
        Stream.of(StagedTables.NAMES, StageMentors.TABLES, StageQuestions.TABLES)
                .flatMap(List::stream)
                .forEach(table -> handle.execute("analyze staged_" + table));
    }

    /** The tables alone. */
    void tables() {
        handle.createScript(StagedTables.CREATE).execute();
        handle.createScript(StageMentors.CREATE).execute();
        handle.createScript(StageQuestions.CREATE).execute();
    }

    <T> void fill(String sql, List<T> rows, BiConsumer<PreparedBatch, T> bind) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            try (PreparedBatch batch = handle.prepareBatch(sql)) {
                for (T row : rows.subList(from, Math.min(from + BATCH, rows.size()))) {
                    bind.accept(batch, row);
                    batch.add();
                }
                batch.execute();
            }
        }
    }

    private void organisations(Draft.Header header) {
        List<Draft.Organisation> both = Stream.of(header.client(), header.mentoringFirm())
                .flatMap(Stream::ofNullable)
                .toList();
        fill(
                "insert into staged_organisation values (:code, :name)",
                both,
                (row, o) -> row.bind("code", o.code()).bind("name", o.name()));
        workspaces(both);
    }

    /** What a platform's key in the file says of an organisation's workspaces is all of them. */
    private void workspaces(List<Draft.Organisation> organisations) {
        record Named(String organisation, String platform, String workspace, int position) {}
        List<Named> keys = new ArrayList<>();
        List<Named> all = new ArrayList<>();
        for (Draft.Organisation organisation : organisations) {
            organisation.workspaces().forEach((platform, named) -> {
                keys.add(new Named(organisation.code(), platform.code(), "", 0));
                positions(named)
                        .forEach(i -> all.add(new Named(organisation.code(), platform.code(), named.get(i), i)));
            });
        }
        fill(
                "insert into staged_workspaces values (:organisation, :platform)",
                keys,
                (row, k) -> row.bind("organisation", k.organisation()).bind("platform", k.platform()));
        fill(
                "insert into staged_workspace values (:organisation, :platform, :workspace, :position)",
                all,
                (row, w) -> row.bind("organisation", w.organisation())
                        .bind("platform", w.platform())
                        .bind("workspace", w.workspace())
                        .bind("position", w.position()));
    }

    private void programme(Draft.Header header) {
        String sql = """
            insert into staged_programme values (:code, :name_en, :name_fr, :client, :firm, :starts_on, :ends_on,
                :weeks, :day, :time, :per_day, :per_week, :floor)
            """;
        Draft.Organisation firm = header.mentoringFirm();
        fill(
                sql,
                List.of(header),
                (row, h) -> row.bind("code", h.code())
                        .bind("name_en", h.name().en())
                        .bind("name_fr", h.name().fr())
                        .bind("client", h.client().code())
                        .bind("firm", firm == null ? null : firm.code())
                        .bind("starts_on", h.startsOn())
                        .bind("ends_on", h.endsOn())
                        .bind("weeks", h.cadence().weeks())
                        .bind("day", h.cadence().day().getValue())
                        .bind("time", h.cadence().time())
                        .bind("per_day", h.budget().perDay())
                        .bind("per_week", h.budget().perWeek())
                        .bind("floor", h.aggregationFloor()));
    }

    private void themes(List<Draft.Theme> themes) {
        String sql = "insert into staged_theme values (:code, :name_en, :name_fr, :position)";
        fill(
                sql,
                positions(themes),
                (row, i) -> row.bind("code", themes.get(i).code())
                        .bind("name_en", themes.get(i).name().en())
                        .bind("name_fr", themes.get(i).name().fr())
                        .bind("position", i));
    }

    void competencies(List<Draft.Competency> competencies) {
        String sql = """
            insert into staged_competency
            values (:code, :name_en, :name_fr, :behaviours_en, :behaviours_fr, :position)
            """;
        fill(sql, positions(competencies), (row, i) -> {
            Draft.Competency c = competencies.get(i);
            row.bind("code", c.code())
                    .bind("name_en", c.name().en())
                    .bind("name_fr", c.name().fr())
                    .bindArray("behaviours_en", String.class, c.behavioursEn())
                    .bindArray("behaviours_fr", String.class, c.behavioursFr())
                    .bind("position", i);
        });
    }

    private static List<Integer> positions(List<?> rows) {
        return IntStream.range(0, rows.size()).boxed().toList();
    }

    private void people(List<Draft.Participant> people) {
        String sql = """
            insert into staged_person values (:email, :name, :organisation, :platform, :language, :zone, :region,
                :work_start, :work_end, :line_manager, :languages, :team, :function, :site)
            """;
        fill(
                sql,
                people,
                (row, p) -> row.bind("email", p.email())
                        .bind("name", p.name())
                        .bind("organisation", p.organisation())
                        .bind("platform", p.platform().code())
                        .bind("language", p.language().code())
                        .bind("zone", p.zone().getId())
                        .bind("region", p.region())
                        .bind("work_start", p.workStart())
                        .bind("work_end", p.workEnd())
                        .bind("line_manager", p.lineManager())
                        .bindArray(
                                "languages",
                                String.class,
                                p.profile().languages().stream().sorted().toList())
                        .bind("team", p.profile().team())
                        .bind("function", p.profile().function())
                        .bind("site", p.profile().site()));
        strengths(people);
    }

    private void strengths(List<Draft.Participant> people) {
        record Strength(String email, String competency) {}
        List<Strength> strengths = people.stream()
                .flatMap(p -> p.profile().strengths().stream().map(code -> new Strength(p.email(), code)))
                .toList();
        fill(
                "insert into staged_strength values (:email, :competency)",
                strengths,
                (row, s) -> row.bind("email", s.email()).bind("competency", s.competency()));
    }

    private void roles(List<Draft.Participant> people) {
        record Held(String email, Role role) {}
        List<Held> held = people.stream()
                .flatMap(p -> p.roles().stream().map(role -> new Held(p.email(), role)))
                .filter(h -> h.role() != Role.MENTEE)
                .toList();
        fill(
                "insert into staged_role values (:email, :role)",
                held,
                (row, h) -> row.bind("email", h.email()).bind("role", h.role().code()));
    }

    private void enrolments(Draft draft) {
        String sql = "insert into staged_enrolment values (:email, :weeks, :day, :time)";
        List<Draft.Participant> mentees = draft.participants().stream()
                .filter(p -> p.roles().contains(Role.MENTEE))
                .toList();
        fill(
                sql,
                mentees,
                (row, p) -> row.bind("email", p.email())
                        .bind("weeks", draft.header().cadence().weeks())
                        .bind("day", p.promptDay().getValue())
                        .bind("time", p.promptTime()));
    }

    private void pairs(List<Draft.Pair> pairs) {
        fill(
                "insert into staged_pair values (:mentee, :mentor, :since)",
                pairs,
                (row, p) -> row.bind("mentee", p.mentee())
                        .bind("mentor", p.mentor())
                        .bind("since", p.since()));
    }

    private void objectives(List<Draft.Objective> objectives) {
        String sql = """
                insert into staged_objective
                values (:mentee, :title, :aspiration, :theme, :competency, :position, :indicator, :weight, :levels)
                """;
        fill(
                sql,
                objectives,
                (row, o) -> row.bind("mentee", o.mentee())
                        .bind("title", o.title())
                        .bind("aspiration", o.aspiration())
                        .bind("theme", o.theme())
                        .bind("competency", o.competency())
                        .bind("position", o.position())
                        .bind("indicator", o.indicator())
                        .bind("weight", o.weight())
                        .bindArray("levels", String.class, o.levels()));
    }

    private void sessions(List<Draft.Session> sessions) {
        String sql = "insert into staged_session values (:code, :mentee, :mentor, :starts_at, :minutes, :place)";
        fill(
                sql,
                sessions,
                (row, s) -> row.bind("code", s.code())
                        .bind("mentee", s.mentee())
                        .bind("mentor", s.mentor())
                        .bind("starts_at", s.startsAt())
                        .bind("minutes", s.minutes())
                        .bind("place", s.place()));
    }
}
