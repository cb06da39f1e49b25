package io.visavis.core.objective;

import io.visavis.core.people.Viewer;
import java.util.Optional;

/** Finds an objective by what a button or form names, for those of its pair alone. */
record ReachObjectives(Objectives objectives) {

    /** @param id may be followed by a slash and more */
    Optional<Objective> asMentee(Viewer viewer, String id) {
        return seen(viewer, id)
                .filter(objective -> objective.isOf(viewer.person().id()));
    }

    Optional<Objective> asMentor(Viewer viewer, String id) {
        return seen(viewer, id)
                .filter(objective -> objective.isMentoredBy(viewer.person().id()));
    }

    Optional<Objective> asEither(Viewer viewer, String id) {
        return asMentee(viewer, id).or(() -> asMentor(viewer, id));
    }

    private Optional<Objective> seen(Viewer viewer, String named) {
        return number(named, 0)
                .flatMap(objectives::byId)
                .filter(objective -> viewer.sees(objective.parties().programme().id()));
    }

    /** The number at a place between slashes. */
    static Optional<Long> number(String named, int place) {
        String[] parts = named.split("/", -1);
        return parts.length > place && parts[place].matches("[0-9]{1,18}")
                ? Optional.of(Long.parseLong(parts[place]))
                : Optional.empty();
    }

    /** Whether a button or form was made for the objective as it is now; it names id and version. */
    static boolean isOfNow(String named, Objective objective) {
        return number(named, 1)
                .filter(version -> version == objective.standing().version())
                .isPresent();
    }

    static String named(Objective objective) {
        return objective.id() + "/" + objective.standing().version();
    }
}
