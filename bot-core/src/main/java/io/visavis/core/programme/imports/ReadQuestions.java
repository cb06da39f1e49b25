package io.visavis.core.programme.imports;

import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.programme.imports.QuestionParts.Own;
import io.visavis.core.programme.imports.QuestionParts.Sheet;
import io.visavis.core.programme.imports.QuestionParts.Words;
import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import io.visavis.core.programme.imports.source.Shape;
import io.visavis.core.programme.imports.source.SourceText;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.Values;
import io.visavis.core.programme.imports.source.YamlFile;
import io.visavis.core.programme.imports.source.YamlSection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the file of a programme's own questions. Each of its keys may be left out. */
record ReadQuestions(Values values) {
    private static final String[] KEYS = {"code", "competencies", "theme", "stage", "en", "fr"};
    private static final String[] WORDS = {"title", "what", "so_what", "now_what"};
    private static final Shape<Theme> THEME = TextShapes.choice(named(Theme.values(), Theme::code));
    private static final Shape<Stage> STAGE = TextShapes.choice(named(Stage.values(), Stage::code));
    private static final Shape<String> TITLE = TextShapes.line(Wording.MAX_TITLE);
    private static final Shape<String> STEP = TextShapes.line(Wording.MAX_STEP);

    static Sheet read(SourceText source, Problems problems, Nearest nearest) {
        YamlSection top = YamlFile.read(source, problems, nearest, "questions", "ask_first", "leave_out");
        ReadQuestions reading = new ReadQuestions(new Values(problems, nearest));
        return new Sheet(
                top.sections("questions", KEYS).stream().map(reading::own).toList(),
                reading.codes(top, "ask_first"),
                reading.codes(top, "leave_out"));
    }

    private static <T> Map<String, T> named(T[] all, Function<T, String> code) {
        return Arrays.stream(all).collect(Collectors.toMap(code, one -> one, (a, b) -> a, TreeMap::new));
    }

    private List<Found<String>> codes(YamlSection top, String key) {
        List<Field> fields = top.has(key) ? top.fields(key) : List.of();
        return values.each(fields, TextShapes.CODE);
    }

    private Own own(YamlSection question) {
        return new Own(
                values.read(question.field("code"), TextShapes.CODE),
                values.each(question.fields("competencies"), TextShapes.CODE),
                values.read(question.field("theme"), THEME),
                values.read(question.field("stage"), STAGE),
                words(question.section("en", WORDS)),
                words(question.section("fr", WORDS)));
    }

    private Words words(YamlSection words) {
        return new Words(
                values.read(words.field("title"), TITLE),
                values.read(words.field("what"), STEP),
                values.read(words.field("so_what"), STEP),
                values.read(words.field("now_what"), STEP));
    }
}
