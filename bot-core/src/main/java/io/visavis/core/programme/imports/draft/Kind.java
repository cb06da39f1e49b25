package io.visavis.core.programme.imports.draft;

/** What an import counts, in the order in which it is stored. */
public enum Kind {
    ORGANISATION("organisations"),
    WORKSPACE("workspaces"),
    PROGRAMME("programme"),
    AGREEMENT("agreement"),
    THEME("themes"),
    COMPETENCY("competencies"),
    QUESTION("questions"),
    QUESTION_CHOICE("questions asked first or left out"),
    PERSON("people"),
    ROLE("roles"),
    STRENGTH("strengths"),
    ENROLMENT("enrolments"),
    SUPERVISION_RULE("supervision rule"),
    TRAINING_MODULE("training modules"),
    MENTOR("mentors"),
    TRAINING_COMPLETED("completed modules"),
    SUPERVISION("supervision elsewhere"),
    SUPERVISION_GROUP("supervision groups"),
    SUPERVISION_MEMBER("members of groups"),
    SUPERVISION_MEETING("group meetings"),
    PAIR("pairs"),
    OBJECTIVE("objectives"),
    SESSION("sessions");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** In English, for the operator. */
    public String label() {
        return label;
    }
}
