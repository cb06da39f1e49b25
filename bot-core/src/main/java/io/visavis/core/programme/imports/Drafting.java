package io.visavis.core.programme.imports;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.Programme;
import io.visavis.core.programme.imports.draft.Draft;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.words.Bilingual;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns files in which nothing is wrong into a draft. */
final class Drafting {
    private final Map<String, Integer> objectives = new HashMap<>();

    /** @throws IllegalStateException when a value is missing, that is, when a problem was passed over */
    Draft draft(Parts.ProgrammeFile file, Participants participants, Optional<QuestionParts.Sheet> questions) {
        return new Draft(
                header(file.header()),
                file.themes().stream().map(Drafting::theme).toList(),
                file.competencies().stream().map(Drafting::competency).toList(),
                participants.all().stream().map(Drafting::participant).toList(),
                file.objectives().stream().map(this::objective).toList(),
                file.pairs().stream().map(Drafting::pair).toList(),
                file.sessions().stream().map(Drafting::session).toList(),
                DraftMentors.draft(file.mentoring()),
                questions
                        .map(new DraftQuestions(file.header().code().get())::draft)
                        .orElse(null));
    }

    private static Draft.Header header(Parts.Header header) {
        Parts.Cadence cadence = header.cadence();
        return new Draft.Header(
                header.code().get(),
                name(header.name()),
                organisation(header.client()),
                header.mentoringFirm().map(Drafting::organisation).orElse(null),
                header.startsOn().get(),
                header.endsOn().get(),
                new Programme.Cadence(
                        cadence.weeks().get(),
                        cadence.day().get(),
                        cadence.time().get()),
                new Programme.Budget(header.perDay().get(), header.perWeek().get()),
                header.aggregationFloor().get(),
                header.agreement().map(Drafting::agreement).orElse(null));
    }

    private static Draft.Agreement agreement(Parts.Agreement agreement) {
        return new Draft.Agreement(paragraphs(agreement.en()), paragraphs(agreement.fr()));
    }

    private static String paragraphs(List<Found<String>> lines) {
        return lines.stream().map(Found::get).collect(Collectors.joining("\n"));
    }

    private static Draft.Organisation organisation(Parts.Organisation organisation) {
        Map<Platform, List<String>> workspaces = new EnumMap<>(Platform.class);
        organisation
                .workspaces()
                .forEach((platform, named) ->
                        workspaces.put(platform, named.stream().map(Found::get).toList()));
        return new Draft.Organisation(
                organisation.code().get(), organisation.name().get(), workspaces);
    }

    private static Bilingual name(Parts.Name name) {
        return new Bilingual(name.en().get(), name.fr().get());
    }

    private static Draft.Theme theme(Parts.Theme theme) {
        return new Draft.Theme(theme.code().get(), name(theme.name()));
    }

    static Draft.Competency competency(Parts.Competency competency) {
        return new Draft.Competency(
                competency.code().get(),
                name(competency.name()),
                competency.behavioursEn().stream().map(b -> b.get()).toList(),
                competency.behavioursFr().stream().map(b -> b.get()).toList());
    }

    private static Draft.Participant participant(Parts.Participant person) {
        return new Draft.Participant(
                person.email().get(),
                person.name().get(),
                person.roles().get(),
                person.organisation().get(),
                person.platform().get(),
                person.language().get(),
                person.zone().get(),
                person.region().get(),
                person.lineManager().value(),
                person.week().promptDay().get(),
                person.week().promptTime().get(),
                person.week().workStart().get(),
                person.week().workEnd().get(),
                profile(person.profile()));
    }

    private static Draft.Profile profile(Parts.Profile profile) {
        return new Draft.Profile(
                profile.languages().known().orElse(Set.of()),
                profile.team().value(),
                profile.function().value(),
                profile.site().value(),
                profile.strengths().known().orElse(Set.of()));
    }

    private Draft.Objective objective(Parts.Objective objective) {
        String mentee = objective.mentee().get();
        return new Draft.Objective(
                mentee,
                objective.title().get(),
                objective.aspiration().get(),
                objective.theme().get(),
                objective.competency().get(),
                objectives.merge(mentee, 1, Integer::sum) - 1,
                objective.indicator().value(),
                objective.weight().known().orElse(1),
                levels(objective));
    }

    private static List<String> levels(Parts.Objective objective) {
        return objective.levels().isEmpty()
                ? Collections.nCopies(5, "")
                : objective.levels().stream()
                        .map(level -> level.known().orElse(""))
                        .toList();
    }

    private static Draft.Pair pair(Parts.Pair pair) {
        return new Draft.Pair(
                pair.mentee().get(), pair.mentor().get(), pair.since().get());
    }

    private static Draft.Session session(Parts.Session session) {
        Instant start =
                DraftMentors.instant(session.startsAt().get(), session.zone().get());
        return new Draft.Session(
                session.code().get(),
                session.mentee().get(),
                session.mentor().get(),
                start,
                session.minutes().get(),
                session.place().get());
    }
}
