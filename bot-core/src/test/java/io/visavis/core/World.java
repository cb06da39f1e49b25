package io.visavis.core;

import io.visavis.core.store.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * Builds a small world in a test's database: organisations, people, programmes and what happened in them.
 * Each thing is stored when it is named, with sensible defaults; the methods that follow change it.
 *
 * <pre>{@code
 * World world = new World(database);
 * var claire = world.person("Claire Martin").speaks("fr").connected();
 * var programme = world.programme("Leading teams").directedBy(claire);
 * var lea = programme.enrols(world.person("Léa Petit").connected());
 * lea.mentoredBy(world.person("Omar Haddad"), "2026-09-14").session("2026-10-01T09:00:00Z").held();
 * lea.checkIn("2026-10-05").answered("What I wrote", "mentor");
 * }</pre>
 */
public final class World {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Rows rows;

    public World(Database database) {
        this.rows = new Rows(database.jdbi());
        rows.run("insert into sole_workspace values ('slack', 'W1'), ('teams', 'W1') on conflict do nothing");
    }

    public Organisation organisation(String name) {
        return new Organisation(rows.insert("insert into organisation (code, name) values (?, ?)", code(name), name));
    }

    /** Speaks English, lives in London, uses Slack, is not connected yet, belongs to an organisation of their own. */
    public Person person(String name) {
        String email = code(name) + "@example.com";
        long home = organisation("Home of " + name).id();
        String sql = "insert into person (email, name, organisation_id, platform, language, zone, region)"
                + " values (?, ?, ?, 'slack', 'en', 'Europe/London', 'GB-ENG')";
        return new Person(rows.insert(sql, email, name, home), email, name);
    }

    /** Weekly on Tuesdays at 10:00, from 7 September 2026 to 30 June 2027; its mentors owe next to no supervision. */
    public Programme programme(String name) {
        long client = organisation("Client of " + name).id();
        String sql = "insert into programme (code, name_en, name_fr, client_id, starts_on, ends_on, cadence_weeks,"
                + " cadence_day, cadence_time, supervision_practice_hours, supervision_yearly_hours)"
                + " values (?, ?, ?, ?, date '2026-09-07', date '2027-06-30', 1, 2, '10:00', 1000, 0)";
        String code = code(name);
        return new Programme(rows.insert(sql, code, name, name, client), code);
    }

    private String code(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "." + rows.next();
    }

    /** A client company or a mentoring firm. */
    public final class Organisation {
        private final long id;

        private Organisation(long id) {
            this.id = id;
        }

        public long id() {
            return id;
        }

        /** Names these workspaces, in this order. */
        public Organisation uses(String platform, String... workspaces) {
            for (int i = 0; i < workspaces.length; i++) {
                rows.run("insert into organisation_workspace values (?, ?, ?, ?)", id, platform, workspaces[i], i);
            }
            return this;
        }
    }

    /** Someone, in any role. */
    public final class Person {
        private final long id;
        private final String email;
        private final String name;

        private Person(long id, String email, String name) {
            this.id = id;
            this.email = email;
            this.name = name;
        }

        public long id() {
            return id;
        }

        public String email() {
            return email;
        }

        public String name() {
            return name;
        }

        public Person of(Organisation organisation) {
            rows.run("update person set organisation_id = ? where id = ?", organisation.id(), id);
            return this;
        }

        public Person speaks(String language) {
            rows.run("update person set language = ? where id = ?", language, id);
            return this;
        }

        public Person livesIn(String zone, String region) {
            rows.run("update person set zone = ?, region = ? where id = ?", zone, region, id);
            return this;
        }

        public Person on(String platform) {
            rows.run("update person set platform = ? where id = ?", platform, id);
            return this;
        }

        public Person works(String from, String until) {
            LocalTime start = LocalTime.parse(from);
            rows.run("update person set work_start = ?, work_end = ? where id = ?", start, LocalTime.parse(until), id);
            return this;
        }

        public Person pauses(String from, String until) {
            LocalDate start = LocalDate.parse(from);
            rows.run(
                    "update person set pause_from = ?, pause_until = ? where id = ?",
                    start,
                    LocalDate.parse(until),
                    id);
            return this;
        }

        public Person reportsTo(Person lineManager) {
            rows.run("update person set line_manager_id = ? where id = ?", lineManager.id, id);
            return this;
        }

        /** Has an account on the platform they use now, in workspace W1, and a conversation. */
        public Person connected() {
            rows.run(
                    "insert into chat_account (person_id, platform, workspace, user_id, conversation, changed_at)"
                            + " select id, platform, 'W1', 'U' || id, 'D' || id, ? from person where id = ?",
                    LONG_AGO,
                    id);
            return this;
        }

        /** Has an account that cannot be written to: not_connected, blocked, closed, deactivated or foreign. */
        public Person unreachable(String why) {
            connected();
            rows.run("update chat_account set unreachable = ? where person_id = ?", why, id);
            return this;
        }
    }

    /** A programme. */
    public final class Programme {
        private final long id;
        private final String code;
        private boolean everyoneTakesPart = true;

        private Programme(long id, String code) {
            this.id = id;
            this.code = code;
        }

        public long id() {
            return id;
        }

        public Programme of(Organisation client) {
            rows.run("update programme set client_id = ? where id = ?", client.id(), id);
            return this;
        }

        public Programme with(Organisation mentoringFirm) {
            rows.run("update programme set mentoring_firm_id = ? where id = ?", mentoringFirm.id(), id);
            return this;
        }

        public String code() {
            return code;
        }

        /** Whoever joins from here on has not been spoken to yet; otherwise they know the bot and take part. */
        public Programme undecided() {
            everyoneTakesPart = false;
            return this;
        }

        private void takesPart(Person person, String role) {
            if (everyoneTakesPart) {
                boolean consents = List.of("mentee", "mentor").contains(role);
                rows.run("""
                        insert into participation (programme_id, person_id, role, asked, asked_at, consents,
                                                   answered_at, consented_at, consent_version)
                        select ?, ?, ?, 1, at, case when consents then true end, case when consents then at end,
                               case when consents then at end, case when consents then 1 end
                        from (values (cast(? as timestamptz), cast(? as boolean))) as v (at, consents)
                        on conflict do nothing
                        """, id, person.id, role, LONG_AGO, consents);
            }
        }

        public Programme inFrench(String name) {
            rows.run("update programme set name_fr = ? where id = ?", name, id);
            return this;
        }

        public Programme runs(String from, String until) {
            LocalDate start = LocalDate.parse(from);
            rows.run("update programme set starts_on = ?, ends_on = ? where id = ?", start, LocalDate.parse(until), id);
            return this;
        }

        public Programme every(int weeks, DayOfWeek day, String time) {
            String sql = "update programme set cadence_weeks = ?, cadence_day = ?, cadence_time = ? where id = ?";
            rows.run(sql, weeks, day.getValue(), LocalTime.parse(time), id);
            return this;
        }

        public Programme budget(int perDay, int perWeek) {
            rows.run("update programme set budget_per_day = ?, budget_per_week = ? where id = ?", perDay, perWeek, id);
            return this;
        }

        public Programme directedBy(Person director) {
            return has(director, "director");
        }

        /** Gives someone the role mentor, director, supervisor or referent; a mentor is selected, for five managers. */
        public Programme has(Person person, String role) {
            rows.run("insert into programme_role values (?, ?, ?) on conflict do nothing", id, person.id, role);
            takesPart(person, role);
            if (role.equals("mentor")) {
                rows.run("""
                        insert into mentor (programme_id, person_id, selected_on, capacity, from_file)
                        values (?, ?, date '2026-09-01', 5, true) on conflict do nothing
                        """, id, person.id);
            }
            return this;
        }

        public long theme(String name) {
            String sql =
                    "insert into strategic_theme (programme_id, code, name_en, name_fr, position) values (?, ?, ?, ?,"
                            + " ?)";
            return rows.insert(sql, id, World.this.code(name), name, name, rows.next());
        }

        public long competency(String name) {
            String sql = "insert into competency (programme_id, code, name_en, name_fr, behaviours_en, behaviours_fr,"
                    + " position) values (?, ?, ?, ?, '{}', '{}', ?)";
            return rows.insert(sql, id, World.this.code(name), name, name, rows.next());
        }

        /** Takes a manager in, at the programme's own cadence. */
        public Enrolment enrols(Person mentee) {
            String sql = "insert into enrolment (programme_id, person_id, cadence_weeks, prompt_day, prompt_time)"
                    + " select id, ?, cadence_weeks, cadence_day, cadence_time from programme where id = ?";
            takesPart(mentee, "mentee");
            return new Enrolment(rows, rows.insert(sql, mentee.id, id), this, mentee);
        }

        /** A message to someone, due at an instant, in a state of the outbox. */
        public long owes(Person person, String kind, String dueAt, String state) {
            String sql = "insert into outbox (kind, subject_id, person_id, programme_id, due_at, expires_at, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
            Instant due = Instant.parse(dueAt);
            return rows.insert(sql, kind, rows.next(), person.id, id, due, due.plusSeconds(86_400), state);
        }
    }
}
