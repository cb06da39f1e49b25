package io.visavis.core.programme.imports.jdbc;

import io.visavis.core.programme.imports.draft.Mentoring;
import io.visavis.core.programme.imports.draft.Mentoring.Group;
import io.visavis.core.programme.imports.draft.Mentoring.Meeting;
import io.visavis.core.programme.imports.draft.Mentoring.Mentor;
import io.visavis.core.programme.imports.draft.Mentoring.Module;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Stages what a draft says of mentors. */
record StageMentors(Staging staging) {
    static final List<String> TABLES =
            List.of("rule", "module", "mentor", "completion", "supervised", "group", "group_member", "meeting");

    static final String CREATE = """
        create temporary table staged_rule (practice smallint, yearly smallint, grace smallint) on commit drop;
        create temporary table staged_module (
            code text primary key, name_en text, name_fr text, link text, minutes smallint, required boolean,
            position smallint) on commit drop;
        create temporary table staged_mentor (
            email text primary key, selected_on date, capacity smallint) on commit drop;
        create temporary table staged_completion (
            email text, module text, completed_on date, primary key (email, module)) on commit drop;
        create temporary table staged_supervised (
            email text, held_on date, minutes smallint, primary key (email, held_on)) on commit drop;
        create temporary table staged_group (code text primary key, name text, supervisor text) on commit drop;
        create temporary table staged_group_member (
            code text, mentor text, primary key (code, mentor)) on commit drop;
        create temporary table staged_meeting (
            grp text, code text, starts_at timestamptz, minutes smallint, place text,
            primary key (grp, code)) on commit drop
        """;

    void stage(Mentoring mentoring) {
        staging.fill(
                "insert into staged_rule values (:practice, :yearly, :grace)",
                List.of(mentoring.rule()),
                (row, rule) -> row.bind("practice", rule.practiceHours())
                        .bind("yearly", rule.yearlyHours())
                        .bind("grace", rule.graceDays()));
        modules(mentoring.training());
        mentors(mentoring.mentors());
        groups(mentoring.groups());
    }

    private void modules(List<Module> modules) {
        staging.fill(
                "insert into staged_module values (:code, :en, :fr, :link, :minutes, :required, :position)",
                IntStream.range(0, modules.size()).boxed().toList(),
                (row, i) -> row.bind("code", modules.get(i).code())
                        .bind("en", modules.get(i).name().en())
                        .bind("fr", modules.get(i).name().fr())
                        .bind("link", modules.get(i).link())
                        .bind("minutes", modules.get(i).minutes())
                        .bind("required", modules.get(i).required())
                        .bind("position", i));
    }

    private void mentors(List<Mentor> mentors) {
        record Completed(String email, String module, LocalDate on) {}
        record Supervised(String email, LocalDate on, int minutes) {}
        staging.fill(
                "insert into staged_mentor values (:email, :on, :capacity)",
                mentors,
                (row, m) ->
                        row.bind("email", m.email()).bind("on", m.selectedOn()).bind("capacity", m.capacity()));
        staging.fill(
                "insert into staged_completion values (:email, :module, :on)",
                mentors.stream()
                        .flatMap(m -> m.training().stream().map(code -> new Completed(m.email(), code, m.selectedOn())))
                        .toList(),
                (row, c) ->
                        row.bind("email", c.email()).bind("module", c.module()).bind("on", c.on()));
        staging.fill(
                "insert into staged_supervised values (:email, :on, :minutes)",
                mentors.stream()
                        .flatMap(m ->
                                m.supervision().stream().map(had -> new Supervised(m.email(), had.on(), had.minutes())))
                        .toList(),
                (row, s) -> row.bind("email", s.email()).bind("on", s.on()).bind("minutes", s.minutes()));
    }

    private void groups(List<Group> groups) {
        record Member(String code, String mentor) {}
        record Planned(String code, Meeting meeting) {
            Instant startsAt() {
                return meeting.startsAt();
            }
        }
        staging.fill(
                "insert into staged_group values (:code, :name, :supervisor)",
                groups,
                (row, g) -> row.bind("code", g.code()).bind("name", g.name()).bind("supervisor", g.supervisor()));
        staging.fill(
                "insert into staged_group_member values (:code, :mentor)",
                groups.stream()
                        .flatMap(g -> g.mentors().stream().map(mentor -> new Member(g.code(), mentor)))
                        .toList(),
                (row, m) -> row.bind("code", m.code()).bind("mentor", m.mentor()));
        staging.fill(
                "insert into staged_meeting values (:grp, :code, :starts, :minutes, :place)",
                groups.stream()
                        .flatMap(g -> g.meetings().stream().map(meeting -> new Planned(g.code(), meeting)))
                        .toList(),
                (row, p) -> row.bind("grp", p.code())
                        .bind("code", p.meeting().code())
                        .bind("starts", p.startsAt())
                        .bind("minutes", p.meeting().minutes())
                        .bind("place", p.meeting().place()));
    }
}
