package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Competency;
import io.visavis.core.programme.imports.Parts.Header;
import io.visavis.core.programme.imports.Parts.ProgrammeFile;
import io.visavis.core.programme.imports.Parts.Theme;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Problems;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The rules that bind a programme's own values to each other. */
record CheckHeader(References references, Problems problems, LocalDate today) {

    void check(ProgrammeFile file) {
        Header header = file.header();
        dates(header);
        past(header.endsOn());
        budget(header);
        organisations(header);
        header.agreement().ifPresent(agreement -> {
            if (agreement.en().isEmpty() != agreement.fr().isEmpty()
                    || agreement.en().isEmpty()) {
                problems.add(
                        header.code().place(),
                        "the agreement has no text in both languages",
                        "a list of paragraphs under en and another under fr");
            }
        });
        references.different(file.themes().stream().map(Theme::code).toList(), "theme's code");
        references.different(file.competencies().stream().map(Competency::code).toList(), "competency's code");
    }

    private void dates(Header header) {
        header.startsOn().known().ifPresent(start -> {
            Found<?> end = header.endsOn();
            if (header.endsOn().is(start::isAfter)) {
                problems.add(end.place(), end.shown() + " is before the start", "a date not before " + start);
            }
        });
    }

    /** The last day, where that one is over everywhere on earth. */
    private void past(Found<LocalDate> end) {
        if (end.is(today.minusDays(1)::isAfter)) {
            problems.add(end.place(), end.shown() + " is in the past", "a date not before " + today);
        }
    }

    private void budget(Header header) {
        header.perDay().known().ifPresent(day -> {
            Found<Integer> week = header.perWeek();
            if (week.is(w -> w < day)) {
                problems.add(week.place(), week.get() + " is less than a day's budget", "at least " + day);
            }
        });
    }

    private void organisations(Header header) {
        Stream.concat(Stream.of(header.client()), header.mentoringFirm().stream())
                .flatMap(organisation -> organisation.workspaces().values().stream())
                .forEach(named -> references.different(named, "workspace of an organisation"));
        header.mentoringFirm().ifPresent(firm -> {
            if (firm.code().is(code -> header.client().code().is(code::equals))) {
                String what = firm.code().shown() + " is the client's code";
                problems.add(firm.code().place(), what, "another code for the mentoring firm");
            }
        });
    }
}
