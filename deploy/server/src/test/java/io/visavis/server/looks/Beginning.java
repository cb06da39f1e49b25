package io.visavis.server.looks;

import java.util.HashMap;
import java.util.Map;

/** The other half of the {@link Gallery}: a programme is set up, people join it, agree, aim, are matched and helped. */
final class Beginning {
    private static final String MONDAY = "2027-01-18T09:00:00Z";
    private static final String LATER = "2027-01-18T10:00:00Z";
    private static final String NEXT_DAY = "2027-01-19T10:00:00Z";
    private static final String MID_TERM = "2027-02-16T10:00:00Z";

    private Beginning() {}

    static void play(Story<Beginners> story, Beginners people) {
        setUp(story, people);
        aims(story, people);
        questions(story, people);
        participants(story, people);
        story.until(MONDAY);
        fitCheck(story, people);
        firstContact(story, people);
        agreement(story, people);
        proposals(story, people);
        story.until(LATER);
        acceptance(story, people);
        objectives(story, people);
        howItGoes(story, people);
        training(story, people);
        supervision(story, people);
        referent(story, people);
        reportingLine(story, people);
        midTerm(story, people);
    }

    private static void setUp(Story<Beginners> story, Beginners people) {
        story.said("set-up", people.claire, "programme", "programme");
        for (String part : new String[] {"name", "dates", "rhythm", "limits", "new"}) {
            story.form("set-up-" + part + "-form", people.claire, "setup." + part);
            story.dismisses(people.claire);
        }
        story.form("set-up-dates-refused-form", people.claire, "setup.dates");
        story.refused(
                "set-up-dates-refused", people.claire, Map.of("starts_on", "2027-01-25", "ends_on", "2027-01-19"));
        story.dismisses(people.claire);
    }

    private static void aims(Story<Beginners> story, Beginners people) {
        story.presses(people.claire, "setup.themes");
        story.shows("set-up-priorities", people.claire);
        story.form("set-up-priority-form", people.claire, "setup.aim");
        story.dismisses(people.claire);
        story.says(people.claire, "programme");
        story.presses(people.claire, "setup.competencies");
        story.presses(people.claire, "setup.model");
        story.notYetSeen(people.claire);
        story.shows("set-up-competencies", people.claire);
    }

    private static void questions(Story<Beginners> story, Beginners people) {
        story.says(people.claire, "programme");
        story.presses(people.claire, "setup.questions");
        story.notYetSeen(people.claire);
        story.shows("set-up-questions", people.claire);
        story.form("set-up-question-form", people.claire, "setup.question_new");
        Map<String, String> written = new HashMap<>(
                Map.of("competency", "deciding", "question_theme", "decision", "question_stage", "working"));
        for (String part : new String[] {"title_en", "what_en", "so_what_en", "now_what_en"}) {
            written.put(part, "The hour before the decision");
            written.put(part.replace("_en", "_fr"), "L’heure d’avant la décision");
        }
        written.put("title_en", "The decision that cost you sleep");
        story.refused("set-up-question-refused", people.claire, written);
        story.dismisses(people.claire);
        story.presses(people.claire, "setup.question");
        story.notYetSeen(people.claire);
        story.shows("set-up-question", people.claire);
        story.presses(people.claire, "setup.question_first");
        story.notYetSeen(people.claire);
        story.shows("set-up-question-first", people.claire);
    }

    private static void participants(Story<Beginners> story, Beginners people) {
        story.says(people.claire, "programme");
        story.presses(people.claire, "setup.people");
        story.notYetSeen(people.claire);
        story.shows("set-up-people", people.claire);
        story.form("set-up-add-form", people.claire, "setup.add");
        story.refused("set-up-add-refused", people.claire, Map.of("email", "nobody", "role", "mentee"));
        story.dismisses(people.claire);
        story.form("set-up-find-form", people.claire, "setup.find");
        story.sends(people.claire, Map.of("email", people.ines));
        story.notYetSeen(people.claire);
        story.shows("set-up-person", people.claire);
        story.form("set-up-person-form", people.claire, "setup.person");
        story.dismisses(people.claire);
        story.form("set-up-rest-form", people.claire, "setup.rest");
        story.dismisses(people.claire);
        story.presses(people.claire, "setup.out");
        story.notYetSeen(people.claire);
        story.shows("set-up-out", people.claire);
        story.says(people.claire, "programme");
        story.presses(people.claire, "setup.people");
        story.presses(people.claire, "setup.find");
        story.sends(people.claire, Map.of("email", people.ines));
        story.presses(people.claire, "setup.next_questions");
        story.notYetSeen(people.claire);
        story.shows("set-up-next-questions", people.claire);
    }

    private static void firstContact(Story<Beginners> story, Beginners people) {
        story.notYetSeen(people.ines);
        story.shows("first-contact-manager", people.ines);
        story.notYetSeen(people.tom);
        story.shows("first-contact-mentor", people.tom);
        story.form("join-form", people.ines, "onboarding.join");
        story.sendsWith(people.ines, Map.of());
        story.shows("joined", people.ines);
        story.presses(people.tom, "onboarding.join");
        story.sendsWith(people.tom, Map.of());
        story.shows("joined-mentor", people.tom);
        story.said("privacy-of-a-mentor", people.tom, "privacy", "confidentialité");
        story.said("privacy-of-a-member", people.ines, "privacy", "confidentialité");
        story.presses(people.ines, "onboarding.leave");
        story.notYetSeen(people.ines);
        story.shows("leaving", people.ines);
        story.presses(people.ines, "onboarding.stay");
        story.shows("staying", people.ines);
    }

    private static void agreement(Story<Beginners> story, Beginners people) {
        story.said("agreement", people.zoe, "agreement", "charte");
        story.presses(people.zoe, "agreement.accept");
        story.shows("agreement-accepted", people.zoe);
        story.says(people.omar, story.pick("agreement", "charte"));
        story.presses(people.omar, "agreement.accept");
        story.notYetSeen(people.omar);
        story.shows("agreement-of-both", people.omar);
    }

    private static void proposals(Story<Beginners> story, Beginners people) {
        story.says(people.ines, story.pick("pairs", "binômes"));
        story.notYetSeen(people.ines);
        story.shows("pairs-manager", people.ines);
        story.form("wishes-form", people.ines, "matching.wishes");
        story.dismisses(people.ines);
        story.says(people.tom, story.pick("pairs", "binômes"));
        story.form("wishes-form-mentor", people.tom, "matching.wishes");
        story.dismisses(people.tom);
        story.said("pairs-director", people.claire, "pairs", "binômes");
        story.presses(people.claire, "matching.run");
        story.shows("proposals", people.claire);
        story.form("proposal-form", people.claire, "matching.change");
        story.dismisses(people.claire);
        story.presses(people.claire, "matching.put_all");
        story.shows("proposals-put", people.claire);
    }

    private static void acceptance(Story<Beginners> story, Beginners people) {
        story.notYetSeen(people.ines);
        story.shows("proposal-to-a-manager", people.ines);
        story.notYetSeen(people.tom);
        story.shows("proposal-to-a-mentor", people.tom);
        story.presses(people.ines, "matching.accept");
        story.shows("proposal-accepted", people.ines);
        story.presses(people.tom, "matching.accept");
        story.shows("pair-begins", people.tom);
    }

    private static void fitCheck(Story<Beginners> story, Beginners people) {
        story.notYetSeen(people.zoe);
        story.shows("fit-check", people.zoe);
        story.presses(people.zoe, "mentorship.not_for_me");
        story.shows("not-for-me", people.zoe);
    }

    private static void objectives(Story<Beginners> story, Beginners people) {
        story.said("objectives-manager", people.zoe, "objectives", "objectifs");
        story.form("objective-form", people.zoe, "objective.new");
        story.dismisses(people.zoe);
        story.presses(people.zoe, "objective.show");
        story.shows("objective", people.zoe);
        story.presses(people.zoe, "objective.revise");
        story.sendsWith(
                people.zoe, Map.of("indicator", story.pick("Decisions taken without me", "Décisions prises sans moi")));
        story.form("levels-form", people.zoe, "objective.levels");
        story.sends(people.zoe, levels(story));
        story.shows("objective-with-levels", people.zoe);
        story.presses(people.zoe, "objective.history");
        story.shows("objective-history", people.zoe);
    }

    private static Map<String, String> levels(Story<Beginners> story) {
        Map<String, String> levels = new HashMap<>();
        levels.put("level_1", story.pick("I decide alone.", "Je décide seule."));
        levels.put("level_2", story.pick("They decide once a month.", "L’équipe décide une fois par mois."));
        levels.put("level_3", story.pick("They decide every week.", "L’équipe décide chaque semaine."));
        levels.put("level_4", story.pick("They decide within their budget.", "L’équipe décide dans son budget."));
        levels.put("level_5", story.pick("They no longer ask.", "L’équipe ne demande plus."));
        return levels;
    }

    private static void howItGoes(Story<Beginners> story, Beginners people) {
        story.until(NEXT_DAY);
        story.notYetSeen(people.omar);
        story.said("pairs-mentor", people.omar, "pairs", "binômes");
        story.said("fit-check-open", people.zoe, "pairs", "binômes");
        story.presses(people.zoe, "mentorship.end");
        story.shows("parting", people.zoe);
    }

    private static void training(Story<Beginners> story, Beginners people) {
        story.said("mentoring-with-training", people.omar, "mentoring", "mentorat");
        story.form("ask-for-supervision-form", people.omar, "mentor.supervision");
        story.sendsWith(people.omar, Map.of("theme", "role", "soon", "group"));
        story.notYetSeen(people.omar);
        story.shows("asked-for-supervision", people.omar);
    }

    private static void supervision(Story<Beginners> story, Beginners people) {
        story.said("supervision", people.sam, "mentoring", "mentorat");
        story.form("group-form", people.sam, "supervision.group");
        story.sendsWith(people.sam, Map.of("name", story.pick("Mondays", "Les lundis")));
        story.notYetSeen(people.sam);
        story.shows("group", people.sam);
    }

    private static void referent(Story<Beginners> story, Beginners people) {
        story.said("referent", people.ines, "referent", "référent");
        story.form("referent-form", people.ines, "referent.write");
        story.sends(
                people.ines, Map.of("words", story.pick("May we talk on Friday?", "Pouvons-nous parler vendredi ?")));
        story.notYetSeen(people.ines);
        story.shows("referent-asked", people.ines);
        story.until("2027-01-19T10:30:00Z");
        story.notYetSeen(people.rita);
        story.shows("referent-request", people.rita);
    }

    private static void reportingLine(Story<Beginners> story, Beginners people) {
        story.says(people.claire, "programme");
        story.presses(people.claire, "setup.people");
        story.presses(people.claire, "setup.find");
        story.sends(people.claire, Map.of("email", people.zoe));
        story.presses(people.claire, "setup.person");
        story.sendsWith(people.claire, Map.of("email", people.omar));
        story.until("2027-01-20T10:00:00Z");
        story.notYetSeen(people.claire);
        story.shows("pairs-in-line", people.claire);
        story.presses(people.claire, "reporting.end");
        story.notYetSeen(people.claire);
        story.shows("pair-in-line-ends", people.claire);
    }

    private static void midTerm(Story<Beginners> story, Beginners people) {
        story.until(MID_TERM);
        story.said("coverage", people.claire, "status objectives", "statut objectifs");
        story.said("pairs-director-later", people.claire, "pairs", "binômes");
        story.said("mentoring-supervisor-later", people.sam, "mentoring", "mentorat");
    }
}
