package io.visavis.core.checkin.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the week's question. A prompt asked less than nine weeks before is out, so that eight full
 * weeks lie between two times of the same one. Among the rest the best tier that has any wins: the
 * competency in focus at this stage, the competency at another stage, the stage, anything. Within
 * a tier another theme than the last one comes first, then what was asked longest ago (never asked is
 * longest), then the order of a hash, so that colleagues get different questions in the same week.
 *
 * <p>The same request has the same answer on every machine: the order comes from SHA-256 and from
 * nothing that a run may change.
 */
public final class ChoosePrompt {
    /** A prompt rests while it was asked this many days ago, or fewer. */
    public static final int REST_DAYS = 56;

    private final PromptLibrary library;

    public ChoosePrompt(PromptLibrary library) {
        this.library = library;
    }

    /**
     * The question for a week. Always answers: were the whole library asked within eight weeks, which
     * no weekly cadence does, the one asked longest ago would come back.
     */
    public Prompt choose(PromptRequest request) {
        Map<String, LocalDate> lastAsked = lastAsked(request.past());
        List<Prompt> rested = library.all().stream()
                .filter(prompt -> hasRested(prompt, request))
                .toList();
        return tiers(request)
                .map(tier -> rested.stream().filter(tier).min(order(request, lastAsked)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> longestAgo(request, lastAsked));
    }

    private Prompt longestAgo(PromptRequest request, Map<String, LocalDate> lastAsked) {
        return library.all().stream()
                .min(byLastAsked(lastAsked).thenComparing(byHash(request)))
                .orElseThrow();
    }

    private static boolean hasRested(Prompt prompt, PromptRequest request) {
        return request.past().stream()
                .filter(past -> past.code().equals(prompt.code()))
                .noneMatch(past -> Math.abs(ChronoUnit.DAYS.between(past.week(), request.week())) <= REST_DAYS);
    }

    private static Stream<Predicate<Prompt>> tiers(PromptRequest request) {
        Predicate<Prompt> ofCompetency = prompt ->
                request.competency().map(prompt.competencies()::contains).orElse(false);
        Predicate<Prompt> ofStage = prompt -> prompt.stage() == request.stage();
        return Stream.of(ofCompetency.and(ofStage), ofCompetency, ofStage, prompt -> true);
    }

    private Comparator<Prompt> order(PromptRequest request, Map<String, LocalDate> lastAsked) {
        Optional<Theme> lastTheme = lastTheme(request);
        Comparator<Prompt> otherThemeFirst =
                comparing(prompt -> lastTheme.filter(prompt.theme()::equals).isPresent());
        return otherThemeFirst.thenComparing(byLastAsked(lastAsked)).thenComparing(byHash(request));
    }

    private Optional<Theme> lastTheme(PromptRequest request) {
        return request.past().stream()
                .max(comparing(PastPrompt::week).thenComparing(PastPrompt::code))
                .flatMap(past -> library.find(past.code()))
                .map(Prompt::theme);
    }

    private static Map<String, LocalDate> lastAsked(List<PastPrompt> past) {
        return past.stream()
                .collect(Collectors.toMap(PastPrompt::code, PastPrompt::week, (a, b) -> a.isAfter(b) ? a : b));
    }

    private static Comparator<Prompt> byLastAsked(Map<String, LocalDate> lastAsked) {
        return comparing(prompt -> lastAsked.getOrDefault(prompt.code(), LocalDate.MIN));
    }

    private static Comparator<Prompt> byHash(PromptRequest request) {
        return comparing((Prompt prompt) -> sha256(request.seed() + '\n' + request.week() + '\n' + prompt.code()))
                .thenComparing(Prompt::code);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
