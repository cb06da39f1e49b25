package io.visavis.core.talk;

import static java.util.Map.entry;

import io.visavis.core.people.Memberships.Membership;
import io.visavis.core.people.Memberships.Role;
import java.util.List;
import java.util.Map;

/**
 * The one place that says who may do what. An act is the name of a button, of a form or of a message's shortcut; one
 * that is not listed here is nobody's. What an act is done to (a button's value, a form's context) begins with the
 * programme's id wherever the act belongs to a role in a programme: {@code 12} or {@code 12:rest}.
 */
public final class Rights {
    private static final Map<String, Who> ACTS = Map.ofEntries(
            entry("home.privacy", Who.ANYONE),
            entry("talk.who_sees_what", Who.ANYONE),
            entry("onboarding.join", Who.OWNER),
            entry("onboarding.later", Who.OWNER),
            entry("onboarding.no", Who.OWNER),
            entry("onboarding.leave", Who.OWNER),
            entry("onboarding.withdraw", Who.OWNER),
            entry("onboarding.stay", Who.OWNER),
            entry("agreement.read", Who.OWNER),
            entry("agreement.accept", Who.OWNER),
            entry("referent.show", Who.ANYONE),
            entry("referent.write", Who.ANYONE),
            entry("settings.pause", Who.ANYONE),
            entry("settings.resume", Who.ANYONE),
            entry("settings.change", Who.ANYONE),
            entry("later.at", Who.OWNER),
            entry("later.now", Who.OWNER),
            entry("checkin.answer", Who.OWNER),
            entry("checkin.later", Who.OWNER),
            entry("checkin.later_at", Who.OWNER),
            entry("checkin.skip", Who.OWNER),
            entry("checkin.look", Who.OWNER),
            entry("checkin.good_question", Who.OWNER),
            entry("checkin.poor_question", Who.OWNER),
            entry("checkin.next", Who.ANYONE),
            entry("commitment.practise", Who.OWNER),
            entry("commitment.let_go", Who.OWNER),
            entry("commitment.take_up", Who.OWNER),
            entry("session.propose", Who.OWNER),
            entry("session.accept", Who.OWNER),
            entry("session.decline", Who.OWNER),
            entry("session.withdraw", Who.OWNER),
            entry("session.move", Who.OWNER),
            entry("session.cancel", Who.OWNER),
            entry("session.cancel_now", Who.OWNER),
            entry("session.want", Who.OWNER),
            entry("session.why", Who.OWNER),
            entry("session.debrief", Who.OWNER),
            entry("session.held", Who.OWNER),
            entry("session.not_held", Who.OWNER),
            entry("session.keep", Who.OWNER),
            entry("session.hand_over", Who.OWNER),
            entry("session.hand_over_read", Who.OWNER),
            entry("session.away", Who.OWNER),
            entry("session.stand_in", Who.DIRECTOR),
            entry("session.stand_in_now", Who.DIRECTOR),
            entry("session.calendar", Who.ANYONE),
            entry("session.feed_new", Who.ANYONE),
            entry("session.feed_off", Who.ANYONE),
            entry("objective.list", Who.OWNER),
            entry("objective.show", Who.OWNER),
            entry("objective.history", Who.OWNER),
            entry("objective.new", Who.OWNER),
            entry("objective.write", Who.OWNER),
            entry("objective.revise", Who.OWNER),
            entry("objective.levels", Who.OWNER),
            entry("objective.focus", Who.OWNER),
            entry("objective.close", Who.OWNER),
            entry("objective.reopen", Who.OWNER),
            entry("objective.agree", Who.OWNER),
            entry("objective.suggest", Who.OWNER),
            entry("objective.rate", Who.OWNER),
            entry("objective.coverage", Who.DIRECTOR),
            entry("setup.show", Who.DIRECTOR),
            entry("setup.name", Who.DIRECTOR),
            entry("setup.dates", Who.DIRECTOR),
            entry("setup.rhythm", Who.DIRECTOR),
            entry("setup.limits", Who.DIRECTOR),
            entry("setup.new", Who.DIRECTOR),
            entry("setup.end_earlier", Who.DIRECTOR),
            entry("setup.themes", Who.DIRECTOR),
            entry("setup.competencies", Who.DIRECTOR),
            entry("setup.aim", Who.DIRECTOR),
            entry("setup.model", Who.DIRECTOR),
            entry("setup.questions", Who.DIRECTOR),
            entry("setup.question", Who.DIRECTOR),
            entry("setup.question_new", Who.DIRECTOR),
            entry("setup.question_words", Who.DIRECTOR),
            entry("setup.question_first", Who.DIRECTOR),
            entry("setup.question_earlier", Who.DIRECTOR),
            entry("setup.question_turn", Who.DIRECTOR),
            entry("setup.question_out", Who.DIRECTOR),
            entry("setup.question_back", Who.DIRECTOR),
            entry("setup.next_questions", Who.DIRECTOR),
            entry("setup.people", Who.DIRECTOR),
            entry("setup.add", Who.DIRECTOR),
            entry("setup.find", Who.DIRECTOR),
            entry("setup.person", Who.DIRECTOR),
            entry("setup.rest", Who.DIRECTOR),
            entry("setup.out", Who.DIRECTOR),
            entry("setup.out_now", Who.DIRECTOR),
            entry("reporting.end", Who.DIRECTOR),
            entry("reporting.end_now", Who.DIRECTOR),
            entry("closing.write", Who.OWNER),
            entry("closing.evaluate", Who.OWNER),
            entry("closing.evaluation", Who.DIRECTOR),
            entry("closing.stuck", Who.OWNER),
            entry("keep.write", Who.OWNER),
            entry("keep.change", Who.OWNER),
            entry("keep.remove", Who.OWNER),
            entry("matching.run", Who.DIRECTOR),
            entry("matching.page", Who.DIRECTOR),
            entry("matching.put", Who.DIRECTOR),
            entry("matching.put_all", Who.DIRECTOR),
            entry("matching.change", Who.DIRECTOR),
            entry("matching.withdraw", Who.DIRECTOR),
            entry("matching.accept", Who.OWNER),
            entry("matching.decline", Who.OWNER),
            entry("matching.rather", Who.OWNER),
            entry("matching.wishes", Who.OWNER),
            entry("mentorship.good", Who.OWNER),
            entry("mentorship.unsure", Who.OWNER),
            entry("mentorship.not_for_me", Who.OWNER),
            entry("mentorship.tell", Who.OWNER),
            entry("mentorship.end", Who.OWNER),
            entry("mentorship.ends", Who.OWNER),
            entry("mentor.apply", Who.ANYONE),
            entry("mentor.withdraw", Who.OWNER),
            entry("mentor.answer", Who.OWNER),
            entry("mentor.read", Who.DIRECTOR),
            entry("mentor.review", Who.DIRECTOR),
            entry("mentor.trained", Who.OWNER),
            entry("mentor.untrained", Who.OWNER),
            entry("mentor.supervision", Who.ANYONE),
            entry("supervision.take", Who.OWNER),
            entry("supervision.group", Who.SUPERVISOR),
            entry("supervision.members", Who.SUPERVISOR),
            entry("supervision.date", Who.SUPERVISOR),
            entry("supervision.cancel", Who.SUPERVISOR),
            entry("supervision.attendance", Who.SUPERVISOR));

    private Rights() {}

    /** Who an act is for. */
    public enum Who {
        /** Whoever is known: it touches nobody but themselves. */
        ANYONE,
        /** One of the two people of a pair, or the one it is addressed to: the feature looks up whose it is. */
        OWNER,
        /** A director of the programme that its subject begins with. */
        DIRECTOR,
        /** A mentor supervisor of the programme that its subject begins with. */
        SUPERVISOR,
        /** Nobody: no such act. */
        NOBODY
    }

    public static Who whoMay(String act) {
        return ACTS.getOrDefault(act, Who.NOBODY);
    }

    /** Every act there is. */
    public static Map<String, Who> all() {
        return ACTS;
    }

    /**
     * Whether someone may do this.
     *
     * @param memberships theirs, as far as they may be shown where they act
     */
    public static boolean allow(String act, String subject, List<Membership> memberships) {
        return switch (whoMay(act)) {
            case ANYONE, OWNER -> true;
            case DIRECTOR -> holds(memberships, Role.DIRECTOR, subject);
            case SUPERVISOR -> holds(memberships, Role.SUPERVISOR, subject);
            case NOBODY -> false;
        };
    }

    private static boolean holds(List<Membership> memberships, Role role, String subject) {
        String programme = subject.split(":", 2)[0];
        return memberships.stream()
                .anyMatch(held ->
                        held.role() == role && Long.toString(held.programmeId()).equals(programme));
    }
}
