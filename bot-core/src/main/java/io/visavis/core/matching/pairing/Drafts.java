package io.visavis.core.matching.pairing;

import io.visavis.core.chat.Message;
import io.visavis.core.matching.Blocked;
import io.visavis.core.matching.Fit;
import io.visavis.core.matching.Mentee;
import io.visavis.core.matching.Mentor;
import io.visavis.core.matching.Pool;
import io.visavis.core.matching.Proposal;
import io.visavis.core.matching.pairing.DirectorCards.Draft;
import io.visavis.core.matching.pairing.Pairing.State;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The drafts of a programme as they stand now. */
record Drafts(Pairings pairings, Clock clock) {

    DirectorCards cards(long programmeId, Person director) {
        PairWords says = new PairWords(Words.in(director.language()), pairings.competencies(programmeId));
        return new DirectorCards(programmeId, says, director.zone());
    }

    /** With the last page, for whom there is nobody. */
    Message page(long programme, int from, Person director) {
        Pool pool = pairings.unpaired(programme, clock.instant());
        List<Draft> drafts = in(programme, pool);
        Set<Long> drafted =
                drafts.stream().map(draft -> draft.pairing().enrolmentId()).collect(Collectors.toSet());
        Map<Long, Integer> given = given(drafts.stream().map(Draft::pairing));
        List<Blocked> blocked = pool.mentees().stream()
                .filter(mentee -> !drafted.contains(mentee.enrolmentId()))
                .map(mentee -> Blocked.in(pool, mentee, given))
                .toList();
        int start = Math.max(0, Math.min(from, drafts.size() - 1));
        List<Draft> shown = drafts.subList(start, Math.min(drafts.size(), start + DirectorCards.ON_A_PAGE));
        return cards(programme, director).page(shown, drafts.size(), start, blocked);
    }

    /** Those that still hold: since a draft was made, people may have changed. */
    List<Draft> in(long programme, Pool pool) {
        List<Draft> drafts = new ArrayList<>();
        for (Pairing pairing : pairings.of(programme, State.DRAFT)) {
            proposal(pool, pairing).ifPresent(proposal -> drafts.add(new Draft(pairing, proposal)));
        }
        return drafts;
    }

    static Optional<Proposal> proposal(Pool pool, Pairing pairing) {
        Mentee mentee = pool.mentee(pairing.enrolmentId()).orElse(null);
        Mentor mentor = pool.mentor(pairing.mentor().personId()).orElse(null);
        return mentee != null && mentor != null && pool.possible(mentee, mentor)
                ? Optional.of(new Proposal(mentee, mentor, Fit.of(mentee, mentor, pool.day())))
                : Optional.empty();
    }

    static Map<Long, Integer> given(Stream<Pairing> drafts) {
        Map<Long, Integer> given = new HashMap<>();
        drafts.forEach(draft -> given.merge(draft.mentor().personId(), 1, Integer::sum));
        return given;
    }
}
