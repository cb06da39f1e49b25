package io.visavis.core.programme.imports;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.imports.Parts.Agreement;
import io.visavis.core.programme.imports.Parts.Cadence;
import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.Parts.Header;
import io.visavis.core.programme.imports.Parts.Name;
import io.visavis.core.programme.imports.Parts.Objective;
import io.visavis.core.programme.imports.Parts.Organisation;
import io.visavis.core.programme.imports.Parts.Pair;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.Parts.Session;
import io.visavis.core.programme.imports.Parts.Theme;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import io.visavis.core.programme.imports.source.Shape;
import io.visavis.core.programme.imports.source.SourceText;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.programme.imports.source.Values;
import io.visavis.core.programme.imports.source.WorkspaceShapes;
import io.visavis.core.programme.imports.source.YamlFile;
import io.visavis.core.programme.imports.source.YamlSection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads programme.yaml. */
final class ReadProgramme {
    private static final Shape<String> TITLE = TextShapes.line(200);
    private static final Shape<String> ASPIRATION = TextShapes.line(500);
    private static final Shape<String> LEVEL = TextShapes.line(300);
    private static final Shape<Integer> WEIGHT = TextShapes.number(1, 3);
    private static final String[] LEVEL_KEYS = {"-2", "-1", "0", "+1", "+2"};
    private static final String[] OBJECTIVE_KEYS = {
        "mentee", "title", "aspiration", "theme", "competency", "indicator", "weight", "levels"
    };
    private static final Shape<String> BEHAVIOUR = TextShapes.line(300);
    private static final Shape<String> PARAGRAPH = TextShapes.line(600);
    private static final Shape<String> PLACE = TextShapes.line(500);
    private static final String[] TOP_KEYS = Stream.concat(
                    Stream.of("programme", "themes", "competencies", "objectives", "pairs", "sessions"),
                    Stream.of(ReadMentors.KEYS))
            .toArray(String[]::new);
    private static final String[] NAME_KEYS = {"en", "fr"};
    private static final String[] ORGANISATION_KEYS = {"code", "name", "slack", "teams"};
    private static final String[] PROGRAMME_KEYS = {
        "code",
        "name",
        "client",
        "mentoring_firm",
        "starts_on",
        "ends_on",
        "cadence",
        "budget",
        "aggregation_floor",
        ReadMentors.RULE,
        "agreement",
        "participants",
        "questions"
    };

    private final Values values;

    private ReadProgramme(Values values) {
        this.values = values;
    }

    static ProgrammeFile read(SourceText source, Problems problems, Nearest nearest) {
        YamlSection top = YamlFile.read(source, problems, nearest, TOP_KEYS);
        return new ReadProgramme(new Values(problems, nearest)).file(top);
    }

    private ProgrammeFile file(YamlSection top) {
        YamlSection programme = top.section("programme", PROGRAMME_KEYS);
        return new ProgrammeFile(
                header(programme),
                programme.field("participants"),
                themes(top),
                ownOrModel(top),
                objectives(top),
                pairs(top),
                sessions(top),
                new ReadMentors(values, this::name).read(top, programme),
                programme.has("questions") ? Optional.of(programme.field("questions")) : Optional.empty());
    }

    private Header header(YamlSection programme) {
        // Left out, the budget is the default one; there is no section then whose absence could be a problem
        boolean budgeted = programme.has("budget");
        YamlSection budget = budgeted ? programme.section("budget", "per_day", "per_week") : programme;
        return new Header(
                values.read(programme.field("code"), TextShapes.CODE),
                name(programme),
                organisation(programme, "client"),
                programme.has("mentoring_firm")
                        ? Optional.of(organisation(programme, "mentoring_firm"))
                        : Optional.empty(),
                values.read(programme.field("starts_on"), TimeShapes.DATE),
                values.read(programme.field("ends_on"), TimeShapes.DATE),
                cadence(programme.section("cadence", "weeks", "day", "time")),
                values.read(budget.field("per_day").or("2"), TextShapes.number(1, 10)),
                values.read(budget.field("per_week").or("6"), TextShapes.number(1, 40)),
                values.read(programme.field("aggregation_floor").or("5"), TextShapes.number(5, 1000)),
                programme.has("agreement") ? Optional.of(agreement(programme)) : Optional.empty());
    }

    private Agreement agreement(YamlSection programme) {
        YamlSection agreement = programme.section("agreement", NAME_KEYS);
        return new Agreement(
                values.each(agreement.fields("en"), PARAGRAPH), values.each(agreement.fields("fr"), PARAGRAPH));
    }

    private Organisation organisation(YamlSection programme, String key) {
        YamlSection organisation = programme.section(key, ORGANISATION_KEYS);
        return new Organisation(
                values.read(organisation.field("code"), TextShapes.CODE),
                values.read(organisation.field("name"), TextShapes.NAME),
                workspaces(organisation));
    }

    /** A key left out says nothing: another programme's file may name the workspaces of the same organisation. */
    private Map<Platform, List<Found<String>>> workspaces(YamlSection organisation) {
        Map<Platform, List<Found<String>>> workspaces = new EnumMap<>(Platform.class);
        for (Platform platform : Platform.values()) {
            if (organisation.has(platform.code())) {
                workspaces.put(
                        platform, values.each(organisation.fields(platform.code()), WorkspaceShapes.of(platform)));
            }
        }
        return workspaces;
    }

    private Cadence cadence(YamlSection cadence) {
        return new Cadence(
                values.read(cadence.field("weeks"), TextShapes.number(1, 8)),
                values.read(cadence.field("day"), TimeShapes.WORKING_DAY),
                values.read(cadence.field("time"), TimeShapes.TIME));
    }

    private Name name(YamlSection of) {
        YamlSection name = of.section("name", NAME_KEYS);
        return new Name(values.read(name.field("en"), TextShapes.NAME), values.read(name.field("fr"), TextShapes.NAME));
    }

    private List<Theme> themes(YamlSection top) {
        return top.sections("themes", "code", "name").stream()
                .map(t -> new Theme(values.read(t.field("code"), TextShapes.CODE), name(t)))
                .toList();
    }

    /** A file that holds nothing but competencies. */
    static List<Competency> competencies(SourceText source, Problems problems, Nearest nearest) {
        YamlSection top = YamlFile.read(source, problems, nearest, "competencies");
        return new ReadProgramme(new Values(problems, nearest)).competencies(top);
    }

    private List<Competency> ownOrModel(YamlSection top) {
        return top.has("competencies") ? competencies(top) : ModelForManagers.read();
    }

    private List<Competency> competencies(YamlSection top) {
        return top.sections("competencies", "code", "name", "behaviours").stream()
                .map(this::competency)
                .toList();
    }

    private Competency competency(YamlSection competency) {
        Found<String> code = values.read(competency.field("code"), TextShapes.CODE);
        Name name = name(competency);
        YamlSection behaviours = competency.section("behaviours", NAME_KEYS);
        return new Competency(
                code,
                name,
                values.each(behaviours.fields("en"), BEHAVIOUR),
                values.each(behaviours.fields("fr"), BEHAVIOUR));
    }

    private List<Objective> objectives(YamlSection top) {
        return top.sections("objectives", OBJECTIVE_KEYS).stream()
                .map(o -> new Objective(
                        values.read(o.field("mentee"), TextShapes.EMAIL),
                        values.read(o.field("title"), TITLE),
                        values.read(o.field("aspiration"), ASPIRATION),
                        values.read(o.field("theme"), TextShapes.CODE),
                        values.read(o.field("competency"), TextShapes.CODE),
                        values.optional(o.field("indicator"), LEVEL),
                        values.optional(o.field("weight"), WEIGHT),
                        levels(o)))
                .toList();
    }

    private List<Found<String>> levels(YamlSection objective) {
        if (!objective.has("levels")) {
            return List.of();
        }
        YamlSection levels = objective.section("levels", LEVEL_KEYS);
        return Arrays.stream(LEVEL_KEYS)
                .map(key -> values.optional(levels.field(key), LEVEL))
                .toList();
    }

    private List<Pair> pairs(YamlSection top) {
        return top.sections("pairs", "mentee", "mentor", "since").stream()
                .map(p -> new Pair(
                        values.read(p.field("mentee"), TextShapes.EMAIL),
                        values.read(p.field("mentor"), TextShapes.EMAIL),
                        values.read(p.field("since"), TimeShapes.DATE)))
                .toList();
    }

    private List<Session> sessions(YamlSection top) {
        String[] keys = {"code", "mentee", "mentor", "starts_at", "zone", "minutes", "place"};
        return top.sections("sessions", keys).stream()
                .map(s -> new Session(
                        values.read(s.field("code"), TextShapes.CODE),
                        values.read(s.field("mentee"), TextShapes.EMAIL),
                        values.read(s.field("mentor"), TextShapes.EMAIL),
                        values.read(s.field("starts_at"), TimeShapes.MOMENT),
                        values.read(s.field("zone"), TimeShapes.ZONE),
                        values.read(s.field("minutes"), TextShapes.number(15, 480)),
                        values.read(s.field("place"), PLACE)))
                .toList();
    }
}
