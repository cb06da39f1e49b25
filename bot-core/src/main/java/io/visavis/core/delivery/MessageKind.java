package io.visavis.core.delivery;

import java.util.Locale;

/** Every kind of message that the bot sends of its own accord. The codes stand in the outbox and in rehearsals. */
public enum MessageKind {
    /** The week's question. */
    CHECK_IN(About.QUESTION, true),
    /** A question that the manager put off. */
    CHECK_IN_AGAIN(About.QUESTION, true),
    /** At most two for a question; another one follows, so one that may have arrived is not said twice. */
    CHECK_IN_REMINDER(About.QUESTION, false),
    /** To the mentor, a day before. */
    SESSION_BRIEF(About.SESSION, true),
    /** To the mentee, a day before. */
    SESSION_REMINDER(About.SESSION, true),
    /** To both, 15 minutes before: where to go. Nothing makes room for it, and it is not worth saying late. */
    SESSION_SOON(About.OTHER, false),
    /** To both, after: did it take place? */
    SESSION_DEBRIEF(About.SESSION, false),
    /** To one of a pair: dates that the other proposes. */
    SESSION_PROPOSED(About.SESSION, true),
    /** To the one who proposed dates: one was accepted, or none suits. */
    SESSION_ANSWERED(About.SESSION, true),
    /** To one of a pair: the other moved or cancelled their session. */
    SESSION_CHANGED(About.SESSION, true),
    /** To the mentee of a pair that goes without a session, a week later to the mentor: shall we find a date? */
    SESSION_MISSING(About.OTHER, true),
    /** To both sides: somebody they could be paired with. */
    MATCH_PROPOSED(About.OTHER, true),
    /** To a side that knows of a proposal: it will not come about. */
    MATCH_CLOSED(About.OTHER, false),
    /** To the side that accepted first: the pair has begun. */
    MATCH_BEGUN(About.OTHER, true),
    /** To both of a pair, after their second session: how is it going? */
    FIT_CHECK(About.OTHER, false),
    /** To the one of a pair who did not end it. */
    PAIR_ENDED(About.OTHER, true),
    /** To the manager of a new pair: what may its mentor read of what was shared in a former one? */
    HAND_OVER(About.OTHER, true),
    /** To the managers of a mentor: when they are away, and which sessions fall into that time. */
    MENTOR_AWAY(About.OTHER, true),
    /** To directors: a mentor is away for long, and somebody could stand in. */
    MENTOR_AWAY_LONG(About.OTHER, true),
    /** To a manager: their mentor is back, or not away after all; to whoever stood in: thank you. */
    MENTOR_BACK(About.OTHER, true),
    /** To the mentor: does what the manager wrote stand as it is? */
    OBJECTIVE_AGREEMENT(About.OTHER, true),
    /** To the mentee: what their mentor would change. */
    OBJECTIVE_SUGGESTION(About.OTHER, true),
    /** To the mentee, at mid-term and at the end: how far did you get? */
    OBJECTIVE_RATING_MENTEE(About.OTHER, true),
    /** To the mentor, of their mentee, at the same moments. */
    OBJECTIVE_RATING_MENTOR(About.OTHER, true),
    /** To the manager, in weeks 4, 8 and 12: their own words, side by side; they can ask for them at any time. */
    MIRROR(About.OTHER, false),
    /** To both of a pair, before the programme's end: what they look back on together. */
    CLOSING_REVIEW(About.OTHER, true),
    /** To managers and mentors, after the programme's last day: what they think of it, without their name. */
    PROGRAMME_EVALUATION(About.OTHER, true),
    /** To the manager, three and six months after the programme's last day: what stuck? */
    FOLLOW_UP(About.OTHER, true),
    /** To directors: a workspace of their programme has removed the bot. */
    WORKSPACE_REMOVED(About.OTHER, true),
    /** To directors: pairs of their programme came to stand in one reporting line. */
    PAIRS_IN_LINE(About.OTHER, true),
    /** What the bot does, who sees what, and whether one takes part. */
    FIRST_CONTACT(About.OTHER, true),
    /** What someone put off, at the moment they chose; its subject is the message that they put off. */
    BROUGHT_AGAIN(About.OTHER, true),
    /** At most two, to someone who has not answered it. */
    FIRST_CONTACT_REMINDER(About.OTHER, false),
    /** To both sides of a new pair: what they keep to. */
    AGREEMENT(About.OTHER, true),
    /** To the mentor in place of a brief, as long as the two have not both accepted. */
    AGREEMENT_REMINDER(About.SESSION, true),
    /** To the referent: what someone asks them. */
    REFERENT_REQUEST(About.HELP, true),
    /** To the one who asked: it could not be brought. */
    REFERENT_UNREACHED(About.HELP, true),
    /** To directors: someone applied to mentor, or answered what they were asked. */
    MENTOR_APPLICATION(About.OTHER, true),
    /** To an applicant: what a director asks or decided. */
    MENTOR_DECISION(About.OTHER, true),
    /** To the members of a supervision group, a day before they meet. */
    SUPERVISION_REMINDER(About.OTHER, true),
    /** To a mentor: supervision is missing, or was for too long. */
    SUPERVISION_DUE(About.OTHER, true),
    /** To directors, once a day at most: whose supervision is missing. */
    SUPERVISION_FACTS(About.OTHER, false),
    /** To a supervisor: a mentor asks for time. */
    SUPERVISION_REQUEST(About.HELP, true),
    /** To that mentor: the supervisor will be in touch. */
    SUPERVISION_ANSWER(About.HELP, true);

    private final About about;
    private final boolean repeatWhenUnsure;

    /** What sets a kind's place in a person's budget and how long it is worth sending. */
    private enum About {
        QUESTION,
        SESSION,
        HELP,
        OTHER
    }

    MessageKind(About about, boolean repeatWhenUnsure) {
        this.about = about;
        this.repeatWhenUnsure = repeatWhenUnsure;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it is about a session: those come before all others in a person's budget. */
    public boolean aboutSession() {
        return about == About.SESSION;
    }

    /**
     * Whether it only brings to mind what its reader knows of: whoever switched reminders off gets none of these. The
     * messages of the day before a session are no mere reminders: they bring a brief, and ask what is wanted of it.
     */
    public boolean merelyReminds() {
        return this == CHECK_IN_REMINDER || this == SESSION_SOON;
    }

    /** Whether it is worth nothing once its week is over. */
    boolean keepsToItsWeek() {
        return about == About.QUESTION;
    }

    /**
     * Whether nothing else is said in its message: a question's card is drawn anew where it stands, a word for one
     * person is nobody else's matter, nothing comes before a first contact, and an agreement is accepted for itself.
     */
    boolean standsAlone() {
        return about == About.QUESTION
                || about == About.HELP
                || this == FIRST_CONTACT
                || this == FIRST_CONTACT_REMINDER
                || this == AGREEMENT;
    }

    /**
     * Whether it may be said in the message of another that is due at the same time. What must not be said twice keeps
     * to its own, since the other one may be said again.
     */
    public boolean joinsOthers() {
        return !standsAlone() && repeatWhenUnsure;
    }

    /**
     * Whether its reader may have it brought again at another moment. Not what another person waits for, what a day
     * makes worthless, and what an office keeps informed by; nor the brief, which is rewritten where it stands, and
     * questions, which know of moments of their own (within their week) and of one message more.
     */
    public boolean mayComeLater() {
        return switch (this) {
            // Asks something of its reader alone, which is worth as much another day
            case SESSION_REMINDER, SESSION_DEBRIEF, SESSION_MISSING, FIT_CHECK, MIRROR, HAND_OVER -> true;
            case CLOSING_REVIEW, PROGRAMME_EVALUATION, FOLLOW_UP, FIRST_CONTACT, FIRST_CONTACT_REMINDER -> true;
            // The other of the pair waits, but for days
            case AGREEMENT, OBJECTIVE_AGREEMENT, OBJECTIVE_SUGGESTION -> true;
            case OBJECTIVE_RATING_MENTEE, OBJECTIVE_RATING_MENTOR -> true;
            case SUPERVISION_DUE, BROUGHT_AGAIN -> true;
            case CHECK_IN, CHECK_IN_AGAIN, CHECK_IN_REMINDER, SESSION_BRIEF, SESSION_SOON -> false;
            case SESSION_PROPOSED, SESSION_ANSWERED, SESSION_CHANGED, AGREEMENT_REMINDER -> false;
            case MATCH_PROPOSED, MATCH_CLOSED, MATCH_BEGUN, PAIR_ENDED, WORKSPACE_REMOVED, PAIRS_IN_LINE -> false;
            case REFERENT_REQUEST, REFERENT_UNREACHED, MENTOR_APPLICATION, MENTOR_DECISION -> false;
            case SUPERVISION_REMINDER, SUPERVISION_FACTS, SUPERVISION_REQUEST, SUPERVISION_ANSWER -> false;
            // News, which its reader may act on at once
            case MENTOR_AWAY, MENTOR_AWAY_LONG, MENTOR_BACK -> false;
        };
    }

    /** Whether somebody asked for it and waits, its reader or another: no budget holds it back. */
    boolean ignoresBudget() {
        return about == About.HELP || this == BROUGHT_AGAIN;
    }

    /** Whether to send again where the platform cannot tell if it arrived: losing it is worse than saying it twice. */
    boolean repeatWhenUnsure() {
        return repeatWhenUnsure;
    }
}
