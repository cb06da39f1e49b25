package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.MentorParts.Group;
import io.visavis.core.programme.imports.MentorParts.Meeting;
import io.visavis.core.programme.imports.MentorParts.Mentor;
import io.visavis.core.programme.imports.MentorParts.Mentoring;
import io.visavis.core.programme.imports.MentorParts.Module;
import io.visavis.core.programme.imports.MentorParts.Rule;
import io.visavis.core.programme.imports.MentorParts.Supervised;
import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.LinkShapes;
import io.visavis.core.programme.imports.source.Shape;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.programme.imports.source.Values;
import io.visavis.core.programme.imports.source.YamlSection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what programme.yaml says of mentors: training, selection, supervision. All of it may be left out. */
record ReadMentors(Values values, Function<YamlSection, Parts.Name> name) {
    static final String RULE = "supervision_rule";
    static final String[] KEYS = {"training", "mentors", "supervision_groups"};

    private static final Shape<Boolean> YES_OR_NO =
            TextShapes.choice(new TreeMap<>(Map.of("true", true, "false", false)));
    private static final Shape<String> PLACE = TextShapes.line(500);

    Mentoring read(YamlSection top, YamlSection programme) {
        return new Mentoring(
                rule(programme),
                top.sections("training", "code", "name", "link", "minutes", "required").stream()
                        .map(this::module)
                        .toList(),
                top.sections("mentors", "email", "selected_on", "capacity", "training", "supervision").stream()
                        .map(this::mentor)
                        .toList(),
                top.sections("supervision_groups", "code", "name", "supervisor", "mentors", "meetings").stream()
                        .map(this::group)
                        .toList());
    }

    private Rule rule(YamlSection programme) {
        // Left out, the rule is the default one; there is no section then whose absence could be a problem
        YamlSection rule = programme.has(RULE)
                ? programme.section(RULE, "practice_hours", "hours_a_year", "grace_days")
                : programme;
        return new Rule(
                values.read(rule.field("practice_hours").or("35"), TextShapes.number(1, 1000)),
                values.read(rule.field("hours_a_year").or("4"), TextShapes.number(0, 100)),
                values.read(rule.field("grace_days").or("30"), TextShapes.number(0, 365)));
    }

    private Module module(YamlSection module) {
        return new Module(
                values.read(module.field("code"), TextShapes.CODE),
                name.apply(module),
                values.read(module.field("link"), LinkShapes.HTTPS),
                values.read(module.field("minutes"), TextShapes.number(1, 6000)),
                values.read(module.field("required").or("true"), YES_OR_NO));
    }

    private Mentor mentor(YamlSection mentor) {
        return new Mentor(
                values.read(mentor.field("email"), TextShapes.EMAIL),
                values.read(mentor.field("selected_on"), TimeShapes.DATE),
                values.read(mentor.field("capacity").or("3"), TextShapes.number(1, 20)),
                values.each(fields(mentor, "training"), TextShapes.CODE),
                mentor.sections("supervision", "on", "minutes").stream()
                        .map(had -> new Supervised(
                                values.read(had.field("on"), TimeShapes.DATE),
                                values.read(had.field("minutes"), TextShapes.number(1, 1440))))
                        .toList());
    }

    private static List<Field> fields(YamlSection of, String key) {
        return of.has(key) ? of.fields(key) : List.of();
    }

    private Group group(YamlSection group) {
        return new Group(
                values.read(group.field("code"), TextShapes.CODE),
                values.read(group.field("name"), TextShapes.NAME),
                values.read(group.field("supervisor"), TextShapes.EMAIL),
                values.each(fields(group, "mentors"), TextShapes.EMAIL),
                group.sections("meetings", "code", "starts_at", "zone", "minutes", "place").stream()
                        .map(this::meeting)
                        .toList());
    }

    private Meeting meeting(YamlSection meeting) {
        return new Meeting(
                values.read(meeting.field("code"), TextShapes.CODE),
                values.read(meeting.field("starts_at"), TimeShapes.MOMENT),
                values.read(meeting.field("zone"), TimeShapes.ZONE),
                values.read(meeting.field("minutes"), TextShapes.number(15, 480)),
                values.read(meeting.field("place"), PLACE));
    }
}
