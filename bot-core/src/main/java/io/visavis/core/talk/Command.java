package io.visavis.core.talk;

import static io.visavis.core.people.Memberships.Role.DIRECTOR;
import static io.visavis.core.people.Memberships.Role.MENTEE;
import static io.visavis.core.people.Memberships.Role.MENTOR;

import io.visavis.core.people.Memberships.Role;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The words the bot answers to, in both languages; the first of each language is the one it shows. */
public enum Command {
    HELP(Set.of(), "help", "aide", "?", "hello", "hi", "bonjour", "salut", "start", "menu"),
    STATUS(Set.of(), "status", "statut", "etat", "dashboard"),
    QUESTION(Set.of(MENTEE), "question", "question", "prompt", "answer", "reponse", "repondre", "check-in", "checkin"),
    SESSION(Set.of(MENTEE, MENTOR), "session", "séance", "seance", "sessions", "seances", "séances"),
    OBJECTIVES(Set.of(MENTEE, MENTOR, DIRECTOR), "objectives", "objectifs", "objective", "objectif", "goals"),
    COMMITMENTS(Set.of(MENTEE), "commitments", "engagements", "commitment", "engagement", "plans"),
    MIRROR(Set.of(MENTEE), "mirror", "miroir"),
    CLOSING(Set.of(MENTEE, MENTOR), "closing", "bilan"),
    PROGRAMME(Set.of(DIRECTOR), "programme", "programme", "program", "setup", "parametrage"),
    KEEP(Set.of(MENTEE), "keep", "garder"),
    PAIRS(Set.of(MENTEE, MENTOR, DIRECTOR), "pairs", "binômes", "pair", "binome", "matching"),
    MENTORING(Set.of(), "mentoring", "mentorat", "apply", "candidature", "supervision", "training", "formation"),
    AGREEMENT(Set.of(MENTEE, MENTOR), "agreement", "charte", "charter", "accord"),
    REFERENT(Set.of(), "referent", "référent", "referente", "référente"),
    PAUSE(Set.of(), "pause", "pause", "break", "holiday", "conge", "conges", "vacances"),
    RESUME(Set.of(), "resume", "reprendre", "reprise", "unpause"),
    SETTINGS(Set.of(), "settings", "réglages", "reglages", "parametres", "preferences"),
    PRIVACY(Set.of(), "privacy", "confidentialité", "confidentialite", "confidential");

    private static final int SHORT = 4;
    private static final int LONG = 6;

    // made by Set.of, which cannot be changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    private final String english;
    private final String french;
    // made by toList(), which cannot be changed
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    Command(Set<Role> roles, String english, String french, String... others) {
        this.roles = roles;
        this.english = english;
        this.french = french;
        this.words = Stream.concat(Stream.of(english, french), Arrays.stream(others))
                .map(Command::plain)
                .distinct()
                .toList();
    }

    public String english() {
        return english;
    }

    public String french() {
        return french;
    }

    /** Whether someone with these roles is offered it. */
    public boolean concerns(Set<Role> held) {
        return roles.isEmpty() || held.stream().anyMatch(roles::contains);
    }

    /** A command and what was said after it. */
    public record Said(Command command, String rest) {}

    /** The command that a text begins with. A long text is a text, whatever its first word, unless it is to be kept. */
    public static Optional<Said> in(String text) {
        String[] whole = text.strip().split("[\\s\\h]+", 2);
        if (whole.length == 2 && KEEP.words.contains(plain(whole[0])) && !isPunctuation(whole[1])) {
            return Optional.of(new Said(KEEP, whole[1].replaceFirst("^[:\\-–—]\\s+", "")));
        }
        String[] parts = words(text, 3);
        if (parts.length > 2) {
            return Optional.empty();
        }
        String first = plain(parts[0]);
        String rest = parts.length > 1 && !isPunctuation(parts[1]) ? parts[1] : "";
        return Arrays.stream(values())
                .filter(command -> command.words.contains(first))
                .findFirst()
                .map(command -> new Said(command, rest));
    }

    /** The command whose word is nearest to a mistyped one: one letter away, or two in a long word. */
    public static Optional<Command> near(String text) {
        String word = plain(words(text, 2)[0]);
        int far = word.length() < LONG ? 1 : 2;
        return word.length() < SHORT
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(command -> command.distance(word) <= far)
                        .min(Comparator.comparingInt(command -> command.distance(word)));
    }

    private int distance(String word) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return words.stream()
                .filter(own -> own.length() >= SHORT)
                .mapToInt(own -> distance.apply(own, word))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The spaces are those between words: French also has some within its quotation marks. */
    private static String[] words(String text, int limit) {
        return text.replaceAll("(?<=«)\\h+|\\h+(?=»)", "").strip().split("[\\s\\h]+", limit);
    }

    /** Lower case, without accents and without the punctuation around it; a lone question mark stays. */
    private static String plain(String word) {
        String lower = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return isPunctuation(lower) ? lower : lower.replaceAll("^\\p{P}+|\\p{P}+$", "");
    }

    /** As French puts it after a space. */
    private static boolean isPunctuation(String word) {
        return word.matches("\\p{P}+");
    }
}
