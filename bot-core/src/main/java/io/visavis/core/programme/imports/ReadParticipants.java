package io.visavis.core.programme.imports;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.imports.Parts.Cadence;
import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.Parts.Profile;
import io.visavis.core.programme.imports.Parts.Week;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.CsvFile;
import io.visavis.core.programme.imports.source.CsvRow;
import io.visavis.core.programme.imports.source.Field;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Nearest;
import io.visavis.core.programme.imports.source.Problems;
import io.visavis.core.programme.imports.source.Shape;
import io.visavis.core.programme.imports.source.SourceText;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.programme.imports.source.TimeShapes;
import io.visavis.core.programme.imports.source.Values;
import io.visavis.core.words.Language;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads participants.csv. */
final class ReadParticipants {
    private static final List<String> REQUIRED =
            List.of("email", "name", "role", "organisation", "platform", "language", "zone", "region");
    private static final List<String> OPTIONAL = List.of(
            "line_manager",
            "prompt_day",
            "prompt_time",
            "work_start",
            "work_end",
            "languages",
            "team",
            "function",
            "site",
            "strengths");
    private static final Shape<Set<Role>> ROLES = TextShapes.choices(byCode(Role.values(), Role::code));
    private static final Shape<Platform> PLATFORM = TextShapes.choice(byCode(Platform.values(), Platform::code));
    private static final Shape<Language> LANGUAGE = TextShapes.choice(byCode(Language.values(), Language::code));

    private final Values values;
    private final Cadence cadence;
    private final Shape<String> region;

    private ReadParticipants(Values values, Cadence cadence, Predicate<String> knownRegion) {
        this.values = values;
        this.cadence = cadence;
        this.region = TextShapes.region(knownRegion);
    }

    /** @param cadence what holds for those who name no day or time of their own */
    static Participants read(
            SourceText source, Cadence cadence, Predicate<String> knownRegion, Problems problems, Nearest nearest) {
        CsvFile file = CsvFile.read(source, problems, nearest, REQUIRED, OPTIONAL);
        ReadParticipants reader = new ReadParticipants(new Values(problems, nearest), cadence, knownRegion);
        List<Participant> all = file.rows().stream().map(reader::participant).toList();
        return new Participants(source.file(), all, file.isComplete());
    }

    private Participant participant(CsvRow row) {
        return new Participant(
                values.read(row.field("email"), TextShapes.EMAIL),
                values.read(row.field("name"), TextShapes.NAME),
                values.read(row.field("role"), ROLES),
                values.read(row.field("organisation"), TextShapes.CODE),
                values.read(row.field("platform"), PLATFORM),
                values.read(row.field("language"), LANGUAGE),
                values.read(row.field("zone"), TimeShapes.ZONE),
                values.read(row.field("region"), region),
                values.optional(row.field("line_manager"), TextShapes.EMAIL),
                week(row),
                profile(row));
    }

    private Profile profile(CsvRow row) {
        return new Profile(
                values.optional(row.field("languages"), TextShapes.LANGUAGES),
                values.optional(row.field("team"), TextShapes.NAME),
                values.optional(row.field("function"), TextShapes.NAME),
                values.optional(row.field("site"), TextShapes.NAME),
                values.optional(row.field("strengths"), TextShapes.CODES));
    }

    private Week week(CsvRow row) {
        return new Week(
                or(row.field("prompt_day"), TimeShapes.WORKING_DAY, cadence.day()),
                or(row.field("prompt_time"), TimeShapes.TIME, cadence.time()),
                values.read(row.field("work_start").or("09:00"), TimeShapes.TIME),
                values.read(row.field("work_end").or("18:00"), TimeShapes.TIME));
    }

    private <T> Found<T> or(Field field, Shape<T> shape, Found<T> otherwise) {
        return field.isBlank() ? otherwise : values.optional(field, shape);
    }

    private static <T> Map<String, T> byCode(T[] all, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        Arrays.stream(all).forEach(one -> byCode.put(code.apply(one), one));
        return byCode;
    }
}
