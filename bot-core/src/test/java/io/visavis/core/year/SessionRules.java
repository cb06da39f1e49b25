package io.visavis.core.year;

import io.visavis.core.chat.Button;
import io.visavis.core.year.Agenda.Appointment;
import io.visavis.core.year.Agenda.Closing;
import io.visavis.core.year.Agenda.Pair;
import io.visavis.core.year.Told.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of everything that was said around sessions. Each rule answers with what breaks it. */
final class SessionRules {
    private static final Set<String> BEFORE = Set.of("session_brief", "session_reminder", "session_soon");
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration WITHOUT = Duration.ofDays(21);

    private final Agenda agenda;
    private final List<Told> told;

    SessionRules(Diary diary, List<Told> told) {
        this.agenda = diary.agenda();
        this.told = told;
    }

    Map<String, List<String>> broken() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        broken.put("the same word twice about one start of a session", repeated(this::start));
        broken.put("an outdated session", lines((t, fact) -> fact.aboutSession() && outdated(t, fact)));
        broken.put("dates that do not wait, or an answer that does not stand", lines(this::outdatedDates));
        broken.put("the word just before not just before", lines(this::notJustBefore));
        broken.put("asked for a date that there is", lines(this::hasDate));
        broken.put("asked for a date too early", lines(this::metLately));
        broken.put("asked twice about the same time without a session", repeated(this::gap));
        return broken;
    }

    private List<String> lines(BiPredicate<Told, Fact> breaks) {
        return told.stream()
                .filter(t -> t.all().stream().anyMatch(fact -> breaks.test(t, fact)))
                .map(Told::line)
                .toList();
    }

    private List<String> repeated(Function<Each, Optional<String>> key) {
        return told.stream()
                .flatMap(t -> t.all().stream().map(fact -> new Each(t.at(), fact)))
                .flatMap(each -> key.apply(each).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Each(Instant at, Fact fact) {}

    private Optional<String> start(Each each) {
        Fact fact = each.fact();
        boolean once = BEFORE.contains(fact.kind()) || fact.kind().equals("session_debrief");
        return Optional.of(fact.kind() + " " + fact.subject() + " to " + fact.person())
                .filter(key -> once)
                .map(key -> key + " after " + agenda.moves(fact.subject(), each.at()) + " moves");
    }

    private Optional<String> gap(Each each) {
        Fact fact = each.fact();
        return Optional.of(fact)
                .filter(Fact::asksForDate)
                .map(asked -> "pair " + fact.subject() + " to " + fact.person() + " since "
                        + agenda.lastMet(agenda.pair(fact.subject()), each.at()));
    }

    /** What is said of a session names it where it stands; before its start what prepares for it, after its end the rest. */
    private boolean outdated(Told t, Fact fact) {
        Appointment stands = agenda.appointment(fact.subject(), t.at()).orElseThrow();
        if (fact.kind().equals("session_changed")) {
            return stands.planned() && (!t.names(stands.startsAt()) || !t.at().isBefore(stands.endsAt()));
        } else if (fact.kind().equals("session_debrief")) {
            return !stands.planned() || t.at().isBefore(stands.endsAt()) || !t.names(stands.startsAt());
        }
        boolean named = fact.kind().equals("session_soon") || t.names(stands.startsAt());
        return !stands.planned()
                || !named
                || !t.at().isBefore(stands.startsAt())
                || !fact.expires().equals(stands.startsAt());
    }

    private boolean outdatedDates(Told t, Fact fact) {
        return switch (fact.kind()) {
            case "session_proposed" -> !waits(t, fact);
            case "session_answered" ->
                agenda.closing(fact.subject(), t.at())
                        .filter(closing -> answers(t, closing))
                        .isEmpty();
            default -> false;
        };
    }

    /** They wait for an answer, and each that is still ahead can be taken, and no other. */
    private boolean waits(Told t, Fact fact) {
        List<Instant> slots = agenda.dates(fact.subject()).slots();
        Set<String> ahead = IntStream.range(0, slots.size())
                .filter(i -> slots.get(i).isAfter(t.at()))
                .mapToObj(i -> fact.subject() + ":" + (i + 1))
                .collect(Collectors.toSet());
        Set<String> offered = Hands.buttons(t.message())
                .filter(button -> button.action().equals("session.accept"))
                .map(Button::value)
                .filter(value -> value.startsWith(fact.subject() + ":"))
                .collect(Collectors.toSet());
        return agenda.open(fact.subject(), t.at()) && !ahead.isEmpty() && offered.equals(ahead);
    }

    private boolean answers(Told t, Closing closing) {
        return closing.how().equals("declined")
                || Stream.ofNullable(closing.session())
                        .flatMap(session -> agenda.appointment(session, t.at()).stream())
                        .anyMatch(stands ->
                                stands.planned() && stands.startsAt().isAfter(t.at()) && t.names(stands.startsAt()));
    }

    private boolean notJustBefore(Told t, Fact fact) {
        return fact.kind().equals("session_soon")
                && agenda.appointment(fact.subject(), t.at())
                        .filter(stands ->
                                !t.at().isBefore(stands.startsAt().minus(SOON)) && t.at().isBefore(stands.startsAt()))
                        .isEmpty();
    }

    private boolean hasDate(Told t, Fact fact) {
        return fact.asksForDate() && agenda.hasDate(agenda.pair(fact.subject()), t.at());
    }

    private boolean metLately(Told t, Fact fact) {
        if (!fact.asksForDate()) {
            return false;
        }
        Pair pair = agenda.pair(fact.subject());
        return agenda.lastMet(pair, t.at()).plus(WITHOUT).isAfter(t.at());
    }
}
