package io.visavis.core.checkin.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the week's question, in three steps.
 *
 * <ol>
 *   <li>A prompt asked less than nine weeks before is out, so that eight full weeks lie between two times of the same
 *       one. This holds whatever else does.
 *   <li>Of those that the director wants asked first, the earliest in their order comes that was never asked of this
 *       person and suits the programme's stage. One whose stage has passed takes its turn among the others.
 *   <li>Else the one with the highest sum:
 *       <pre>
 *   8  it trains the competency of the objective in focus
 * + 4  it suits the programme's stage
 * + u  what this person found of such questions, from −3 to 3 (see {@link Usefulness})
 * − 2  its theme is that of the last question, or
 * − 1  its theme was asked about within the past four weeks
 *       </pre>
 *       so that without opinions the competency comes before the stage and the stage before the theme, and opinions
 *       move what is nearly even. Of equal ones comes what was asked longest ago (never asked is longest), then the
 *       order of a hash, so that colleagues get different questions in the same week.
 * </ol>
 *
 * <p>The same request has the same answer on every machine: the order comes from SHA-256 and from nothing that a run
 * may change. What is foreseen is therefore what is asked, as long as nothing changes meanwhile.
 */
public final class ChoosePrompt {
    /** A prompt rests while it was asked this many days ago, or fewer. */
    public static final int REST_DAYS = 56;

    private static final int IN_FOCUS = 8;
    private static final int OF_STAGE = 4;
    private static final int SAME_THEME = -2;
    private static final int RECENT_THEME = -1;
    private static final int RECENT_DAYS = 28;

    private final PromptLibrary library;

    public ChoosePrompt(PromptLibrary library) {
        this.library = library;
    }

    /**
     * The question for a week.
     *
     * @return empty when all that the programme offers was asked of this person within eight weeks. A programme offers
     *     {@value Repertoire#LEAST} at least, so that this happens to those alone who are asked by several programmes,
     *     or whose programme exchanged its questions; they are asked nothing that week rather than the same again
     */
    public Optional<Prompt> choose(Repertoire repertoire, PromptRequest request) {
        List<Prompt> rested = repertoire.offered().stream()
                .filter(prompt -> hasRested(prompt, request))
                .toList();
        return first(repertoire, rested, request).or(() -> rested.stream().min(order(request)));
    }

    /** What the director wants asked next, if there is any. */
    public static Optional<Prompt> first(Repertoire repertoire, PromptRequest request) {
        return first(repertoire, repertoire.offered(), request);
    }

    private static Optional<Prompt> first(Repertoire repertoire, List<Prompt> among, PromptRequest request) {
        Set<String> asked = new HashSet<>();
        request.past().forEach(past -> asked.add(past.code()));
        return among.stream()
                .filter(prompt -> repertoire.first().contains(prompt.code()))
                .filter(prompt -> prompt.stage() == request.stage() && !asked.contains(prompt.code()))
                .min(comparingInt(prompt -> repertoire.first().indexOf(prompt.code())));
    }

    private static boolean hasRested(Prompt prompt, PromptRequest request) {
        return request.past().stream()
                .filter(past -> past.code().equals(prompt.code()))
                .noneMatch(past -> Math.abs(ChronoUnit.DAYS.between(past.week(), request.week())) <= REST_DAYS);
    }

    private Comparator<Prompt> order(PromptRequest request) {
        Usefulness usefulness = new Usefulness(request.opinions(), library::find);
        Optional<Theme> last = lastTheme(request);
        Set<Theme> recent = recentThemes(request);
        Comparator<Prompt> bySum = comparingInt(prompt -> -(fit(prompt, request)
                + usefulness.of(prompt)
                + (last.filter(prompt.theme()::equals).isPresent()
                        ? SAME_THEME
                        : recent.contains(prompt.theme()) ? RECENT_THEME : 0)));
        return bySum.thenComparing(byLastAsked(request.past())).thenComparing(byHash(request));
    }

    private static int fit(Prompt prompt, PromptRequest request) {
        boolean inFocus =
                request.competency().filter(prompt.competencies()::contains).isPresent();
        return (inFocus ? IN_FOCUS : 0) + (prompt.stage() == request.stage() ? OF_STAGE : 0);
    }

    private Optional<Theme> lastTheme(PromptRequest request) {
        return request.past().stream()
                .max(comparing(PastPrompt::week).thenComparing(PastPrompt::code))
                .flatMap(past -> library.find(past.code()))
                .map(Prompt::theme);
    }

    private Set<Theme> recentThemes(PromptRequest request) {
        return request.past().stream()
                .filter(past -> !past.week().isBefore(request.week().minusDays(RECENT_DAYS)))
                .flatMap(past -> library.find(past.code()).stream())
                .map(Prompt::theme)
                .collect(Collectors.toSet());
    }

    private static Comparator<Prompt> byLastAsked(List<PastPrompt> past) {
        Map<String, LocalDate> lastAsked = past.stream()
                .collect(Collectors.toMap(PastPrompt::code, PastPrompt::week, (a, b) -> a.isAfter(b) ? a : b));
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
