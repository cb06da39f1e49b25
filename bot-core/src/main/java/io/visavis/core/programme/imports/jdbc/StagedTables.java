package io.visavis.core.programme.imports.jdbc;

import java.util.List;

/** The temporary tables into which a draft is copied. */
final class StagedTables {
    static final List<String> NAMES = List.of(
            "organisation",
            "workspaces",
            "workspace",
            "programme",
            "agreement",
            "theme",
            "competency",
            "person",
            "role",
            "strength",
            "enrolment",
            "pair",
            "objective",
            "session");

    static final String CREATE = """
        create temporary table staged_organisation (code text primary key, name text) on commit drop;
        create temporary table staged_workspaces (
            organisation text, platform text, primary key (organisation, platform)) on commit drop;
        create temporary table staged_workspace (
            organisation text, platform text, workspace text, position smallint,
            primary key (organisation, platform, workspace)) on commit drop;
        create temporary table staged_programme (
            code text primary key, name_en text, name_fr text, client text, mentoring_firm text,
            starts_on date, ends_on date, cadence_weeks smallint, cadence_day smallint, cadence_time time,
            budget_per_day smallint, budget_per_week smallint, aggregation_floor smallint) on commit drop;
        create temporary table staged_agreement (text_en text, text_fr text) on commit drop;
        create temporary table staged_theme (
            code text primary key, name_en text, name_fr text, position smallint) on commit drop;
        create temporary table staged_competency (
            code text primary key, name_en text, name_fr text, behaviours_en text[], behaviours_fr text[],
            position smallint) on commit drop;
        create temporary table staged_person (
            email text primary key, name text, organisation text, platform text, language text, zone text,
            region text, work_start time, work_end time, line_manager text,
            languages text[], team text, function text, site text,
            fresh boolean not null default false) on commit drop;
        create temporary table staged_role (email text, role text, primary key (email, role)) on commit drop;
        create temporary table staged_strength (
            email text, competency text, primary key (email, competency)) on commit drop;
        create temporary table staged_enrolment (
            email text primary key, cadence_weeks smallint, prompt_day smallint, prompt_time time) on commit drop;
        create temporary table staged_pair (mentee text primary key, mentor text, since date) on commit drop;
        create temporary table staged_objective (
            mentee text, title text, aspiration text, theme text, competency text, position smallint,
            indicator text, weight smallint, levels text[],
            primary key (mentee, title)) on commit drop;
        create temporary table staged_session (
            code text primary key, mentee text, mentor text, starts_at timestamptz, minutes smallint,
            place text) on commit drop
        """;

    private StagedTables() {}
}
