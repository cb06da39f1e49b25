package io.visavis.core.onboarding;

import io.visavis.core.delivery.MessageKind;

/**
 * Whose consent a message takes. A manager's own message takes nobody else's: whether their mentor takes part is not
 * theirs to know. What a mentor gets is about a manager, who takes part as well.
 */
public enum Consent {
    /** An office's messages, what someone asked for and waits for, and the first contact, which asks for it. */
    NOBODYS,
    /** Whoever gets it, as a manager. */
    AS_MANAGER,
    /** Whoever gets it, as a mentor. */
    AS_MENTOR,
    /** Whoever gets it, as a manager or as a mentor. */
    AS_EITHER,
    /** The subject is a session. */
    OF_SESSION,
    /** The subject is a proposal of dates for a session. */
    OF_DATES,
    /** The subject is a pair. */
    OF_PAIR,
    /** The subject is a manager's enrolment. */
    OF_MANAGER_AND_MENTOR,
    /** The subject is a pair, of which whoever gets it may be the only one left. */
    OF_ONE_OF_PAIR,
    /** The subject is a proposal that shows each of two people to the other. */
    OF_BOTH_PROPOSED,
    /** The subject is a proposal, of which whoever gets it may be the only one left. */
    OF_ONE_PROPOSED;

    /** A new kind does not compile until it is decided here. */
    public static Consent to(MessageKind kind) {
        return switch (kind) {
            case FIRST_CONTACT, FIRST_CONTACT_REMINDER -> NOBODYS;
            // What it brings again is asked for its own
            case BROUGHT_AGAIN -> NOBODYS;
            case WORKSPACE_REMOVED,
                    PAIRS_IN_LINE,
                    MENTOR_APPLICATION,
                    SUPERVISION_FACTS,
                    SUPERVISION_REQUEST,
                    MENTOR_AWAY_LONG -> NOBODYS;
            case REFERENT_REQUEST, REFERENT_UNREACHED, MENTOR_DECISION, SUPERVISION_ANSWER -> NOBODYS;
            case CHECK_IN, CHECK_IN_AGAIN, CHECK_IN_REMINDER -> AS_MANAGER;
            case MIRROR, OBJECTIVE_SUGGESTION, OBJECTIVE_RATING_MENTEE -> AS_MANAGER;
            case FOLLOW_UP -> AS_MANAGER;
            case SUPERVISION_REMINDER, SUPERVISION_DUE -> AS_MENTOR;
            case PROGRAMME_EVALUATION -> AS_EITHER;
            case SESSION_BRIEF, SESSION_REMINDER, SESSION_SOON, SESSION_DEBRIEF, SESSION_CHANGED, AGREEMENT_REMINDER ->
                OF_SESSION;
            case SESSION_PROPOSED, SESSION_ANSWERED -> OF_DATES;
            case AGREEMENT, SESSION_MISSING, FIT_CHECK, OBJECTIVE_AGREEMENT, CLOSING_REVIEW -> OF_PAIR;
            case HAND_OVER, MENTOR_AWAY -> OF_PAIR;
            case OBJECTIVE_RATING_MENTOR -> OF_MANAGER_AND_MENTOR;
            case PAIR_ENDED, MENTOR_BACK -> OF_ONE_OF_PAIR;
            case MATCH_PROPOSED -> OF_BOTH_PROPOSED;
            case MATCH_CLOSED, MATCH_BEGUN -> OF_ONE_PROPOSED;
        };
    }
}
