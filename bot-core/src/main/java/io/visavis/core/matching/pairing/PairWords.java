package io.visavis.core.matching.pairing;

import io.visavis.core.matching.Blocked;
import io.visavis.core.matching.Fit;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Obstacle;
import io.visavis.core.matching.Profile;
import io.visavis.core.matching.Reason;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in words why two people fit, and what stands in the way.
 *
 * @param competencies names by id
 */
record PairWords(Words words, Map<Long, Bilingual> competencies) {
    private static final int NAMES = 3;
    private static final List<Obstacle> BETWEEN = List.of(Obstacle.LINE, Obstacle.TEAM, Obstacle.PARTED);

    /** What speaks for a pair, a line each. */
    String why(Fit fit) {
        return String.join(
                "\n", fit.reasons().stream().map(r -> "• " + reason(r)).toList());
    }

    private String reason(Reason reason) {
        if (reason instanceof Reason.Strengths strengths) {
            return words.say("matching.why.strengths", "competencies", named(strengths.competencies()));
        } else if (reason instanceof Reason.Languages languages) {
            return words.say("matching.why.languages", "languages", languages(languages.codes()));
        } else if (reason instanceof Reason.Hours hours) {
            return words.say("matching.why.hours", "hours", Math.round(hours.minutes() / 60.0));
        } else if (reason instanceof Reason.WishMet wish) {
            String key = String.join(".", "matching.why", code(wish.by()), code(wish.about()), code(wish.likeness()));
            return words.say(key);
        }
        return words.say("matching.why.named." + code(((Reason.Named) reason).by()));
    }

    static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** Competencies in the order given; blank for none. */
    String named(Collection<Long> ids) {
        return words.list(ids.stream()
                .map(competencies::get)
                .flatMap(Stream::ofNullable)
                .map(name -> name.in(words.language()))
                .toList());
    }

    /** The languages' names in the reader's own, in alphabetical order of their codes. */
    String languages(Collection<String> codes) {
        Locale reader = words.language().locale();
        return words.list(codes.stream()
                .sorted()
                .map(code -> Locale.forLanguageTag(code).getDisplayLanguage(reader))
                .toList());
    }

    /** Function and site, as far as they are told. */
    Optional<String> place(Profile profile) {
        String place = String.join(
                ", ",
                Stream.of(profile.function(), profile.site())
                        .flatMap(Stream::ofNullable)
                        .toList());
        return Optional.of(place).filter(text -> !text.isEmpty());
    }

    /** What keeps a director's choice from being a pair. */
    String obstacle(Obstacle obstacle, String mentee, String mentor) {
        return words.say("matching.obstacle." + obstacle.code(), "mentee", mentee, "mentor", mentor);
    }

    /** Why nobody was found for someone: which rule keeps them from whom. */
    String blocked(Blocked blocked) {
        int ready = count(blocked, false);
        int notReady = count(blocked, true);
        String name = blocked.mentee().name();
        if (ready == 0) {
            return joined(words.say("matching.blocked.none_ready", "name", name, "count", notReady), notReady(blocked));
        }
        int speakers = ready - blocked.by(Obstacle.NO_LANGUAGE).size();
        if (speakers == 0) {
            String own = languages(blocked.mentee().profile().languages());
            return joined(
                    words.say("matching.blocked.no_language", "name", name, "count", ready, "languages", own),
                    List.of());
        }
        return joined(
                words.say("matching.blocked.speakers", "name", name, "count", speakers), between(blocked, speakers));
    }

    /** How many mentors may, or may not, be given a pair; nobody counts as their own. */
    private static int count(Blocked blocked, boolean notReady) {
        int count = notReady ? 0 : blocked.full().size() + blocked.free().size();
        for (Obstacle obstacle : Obstacle.values()) {
            boolean counts = obstacle != Obstacle.SELF && obstacle.ofMentor() == notReady;
            count += counts ? blocked.by(obstacle).size() : 0;
        }
        return count;
    }

    private String joined(String what, List<String> parts) {
        return parts.isEmpty()
                ? words.say("matching.blocked.said", "what", what)
                : words.say("matching.blocked.detail", "what", what, "parts", String.join(", ", parts));
    }

    private List<String> notReady(Blocked blocked) {
        return Stream.of(Obstacle.NOT_SELECTED, Obstacle.NOT_TRAINED, Obstacle.PAUSED)
                .filter(obstacle -> !blocked.by(obstacle).isEmpty())
                .map(obstacle -> part("some." + obstacle.code(), blocked.by(obstacle)))
                .toList();
    }

    private List<String> between(Blocked blocked, int speakers) {
        List<String> parts = new ArrayList<>();
        for (Obstacle obstacle : BETWEEN) {
            addPart(parts, obstacle.code(), blocked.by(obstacle), speakers);
        }
        addPart(parts, "full", blocked.full(), speakers);
        addPart(parts, "free", blocked.free(), speakers);
        return parts;
    }

    private void addPart(List<String> parts, String what, List<Mentor> mentors, int speakers) {
        if (!mentors.isEmpty()) {
            parts.add(part((mentors.size() == speakers ? "all." : "some.") + what, mentors));
        }
    }

    private String part(String key, List<Mentor> mentors) {
        return words.say("matching.blocked." + key, "count", mentors.size(), "names", names(mentors));
    }

    private String names(List<Mentor> mentors) {
        if (mentors.size() <= NAMES) {
            return words.list(mentors.stream().map(Mentor::name).toList());
        }
        List<String> first =
                mentors.subList(0, NAMES).stream().map(Mentor::name).toList();
        int more = mentors.size() - NAMES;
        return words.say("matching.blocked.more", "names", String.join(", ", first), "count", more);
    }
}
