package io.visavis.server.looks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at. A new message, form or home gets its case by one line here, where the story makes it appear:
 * {@code said} for what answers a command, {@code form} for what a button opens, {@code shows} for what arrived,
 * {@code home} for a home. Then run {@code LooksTest} with {@code -Dlooks.rewrite=true} and review the new files.
 */
final class Gallery {
    private static final String MARK_UP = "<!channel> <@U123> *bold* _it_ `code` ~no~ <b>b</b> <at>all</at>"
            + " [link](http://evil.example) <http://evil.example|here> @everyone {{DATE(2027-01-01T00:00:00Z)}} &amp;\n"
            + "# not a heading\n> not a quotation\n- not a list";
    private static final String EMOJI = "👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷🇨🇦 👍🏽 é (e\u0301) שלום ✨ مرحبا 1️⃣";

    private Gallery() {}

    static void play(Story<Players> story, Players players) {
        untilItsEnd(story, players);
        atTheEnd(story, players);
        monthsLater(story, players);
    }

    /** While the programme runs. */
    static void untilItsEnd(Story<Players> story, Players players) {
        atTheDoor(story, players);
        settings(story, players);
        firstWeek(story, players);
        keptAndAsked(story, players);
        mentoring(story, players);
        secondWeek(story, players);
        aroundASession(story, players);
        otherScripts(story, players);
        laterOn(story, players);
    }

    private static void atTheDoor(Story<Players> story, Players players) {
        story.showsIfSent("welcome", players.zoe);
        story.showsIfSent("right-to-left-welcome", players.noa);
        story.said("help-manager", players.zoe, "help", "aide");
        story.said("help-mentor", players.omar, "help", "aide");
        story.said("help-director", players.claire, "help", "aide");
        story.says(players.layla, "help");
        story.said("privacy", players.zoe, "privacy", "confidentialité");
        story.said("did-you-mean", players.zoe, "statsu", "statuts");
        story.said("not-understood", players.zoe, "qwerty", "qwerty");
        story.said("no-question", players.zoe, "question", "question");
        story.joins("nobody@example.com", "Nobody Known");
        story.said("stranger", "nobody@example.com", "status", "statut");
        story.home("home-stranger", "nobody@example.com");
    }

    private static void settings(Story<Players> story, Players players) {
        story.said("settings", players.zoe, "settings", "réglages");
        story.form("settings-form", players.zoe, "settings.change");
        story.refused(
                "settings-form-refused",
                players.zoe,
                Map.of("day", "2", "language", story.pick("en", "fr"), "zone", "Europe/Paris", "reminders", "on"));
        story.dismisses(players.zoe);
        story.said("pause", players.zoe, "pause", "pause");
        story.form("pause-form", players.zoe, "settings.pause");
        story.refused("pause-form-refused", players.zoe, Map.of("until", "2020-01-01"));
        story.sends(players.zoe, Map.of("until", "2027-01-18"));
        story.shows("paused", players.zoe);
        story.said("resumed", players.zoe, "resume", "reprendre");
    }

    private static void firstWeek(Story<Players> story, Players players) {
        String drifted = story.pick("I let the meeting drift, and said so too late.", "J’ai laissé filer la réunion.");
        story.until("2027-01-19T08:30:00Z");
        story.shows("question", players.zoe);
        story.home("home-manager", players.zoe);
        story.form("question-form", players.zoe, "checkin.answer");
        Map<String, String> answer = Map.of(
                "reflection",
                drifted,
                "scale",
                "2",
                "cue",
                story.pick("the talk stalls", "l’échange s’enlise"),
                "audience",
                "mentor");
        story.refused("question-form-refused", players.zoe, answer);
        Map<String, String> whole = new HashMap<>(answer);
        whole.put("action", story.pick("name the choice", "je nommerai le choix"));
        story.sends(players.zoe, whole);
        story.shows("answered-for-the-mentor", players.zoe);
        story.presses(players.zoe, "checkin.good_question");
        story.shows("good-question", players.zoe);
        story.says(players.zoe, "question");
        story.notYetSeen(players.zoe);
        story.presses(players.zoe, "checkin.next");
        story.shows("next-questions", players.zoe);
        story.notYetSeen(players.hugo);
        story.presses(players.hugo, "checkin.later");
        story.shows("postponed", players.hugo);
        story.presses(players.hugo, "checkin.later_at");
        story.shows("postponed-for-two-hours", players.hugo);
        story.presses(players.hugo, "checkin.later_at");
        story.until("2027-01-20T08:30:00Z");
        story.shows("question-again", players.hugo);
        story.says(players.hugo, drifted);
        story.shows("offer-to-record", players.hugo);
        story.answers(players.hugo, drifted, "counts");
        story.shows("answered-for-the-count", players.hugo);
    }

    private static void keptAndAsked(Story<Players> story, Players players) {
        String budget =
                story.pick("The budget talk : what did I avoid?", "L’échange sur le budget\u00a0: qu’ai-je évité ?");
        story.said("kept", players.zoe, "keep " + budget, "garder " + budget);
        story.home("home-with-a-note", players.zoe, budget);
        story.home("home-mentor", players.omar);
        story.home("home-director", players.claire);
        story.said("sessions", players.zoe, "session", "séance");
        story.said("calendar", players.zoe, "session calendar", "séance agenda");
        story.notYetSeen(players.zoe);
        story.presses(players.zoe, "session.feed_new");
        story.shows("calendar-address", players.zoe);
        story.said("calendar-with-an-address", players.zoe, "session calendar", "séance agenda");
        story.presses(players.zoe, "session.feed_off");
        story.shows("calendar-turned-off", players.zoe);
        story.said("objectives", players.zoe, "objectives", "objectifs");
        story.said("commitments", players.zoe, "commitments", "engagements");
        story.form("commitment-form", players.zoe, "commitment.practise");
        story.sends(players.zoe, Map.of("practice", "tried"));
        story.shows("commitment-tried", players.zoe);
        story.said("no-commitments", players.hugo, "commitments", "engagements");
        story.said("no-mirror", players.hugo, "mirror", "miroir");
        story.said("status-manager", players.zoe, "status", "statut");
        story.said("status-mentor", players.omar, "status", "statut");
        story.said("status-with-one-week", players.claire, "status", "statut");
    }

    private static void mentoring(Story<Players> story, Players players) {
        story.said("mentoring-mentor", players.omar, "mentoring", "mentorat");
        story.said("mentoring-director", players.claire, "mentoring", "mentorat");
        story.said("mentoring-manager", players.hugo, "mentoring", "mentorat");
        story.form("application-form", players.hugo, "mentor.apply");
        Map<String, String> application = new HashMap<>(Map.of("level", "team", "capacity", "2"));
        List.of("experience", "motivation", "listening", "agenda", "secret")
                .forEach(part -> application.put(part, story.pick("I ask, and wait.", "Je demande, et j’attends.")));
        story.sends(players.hugo, application);
        story.shows("application-sent", players.hugo);
        story.until("2027-01-20T09:00:00Z");
        story.shows("application-received", players.claire);
        story.presses(players.claire, "mentor.read");
        story.shows("application", players.claire);
        story.form("review-form", players.claire, "mentor.review");
        story.dismisses(players.claire);
    }

    private static void secondWeek(Story<Players> story, Players players) {
        story.until("2027-01-26T08:30:00Z");
        story.shows("question-with-commitment", players.zoe);
        story.presses(players.hugo, "checkin.skip");
        story.shows("skipped", players.hugo);
        story.until("2027-01-27T09:00:00Z");
        story.shows("reminder", players.zoe);
    }

    private static void aroundASession(Story<Players> story, Players players) {
        story.until("2027-01-27T13:00:00Z");
        story.shows("session-reminder", players.zoe);
        story.presses(players.zoe, "later.at");
        story.shows("session-reminder-put-off", players.zoe);
        story.presses(players.zoe, "later.now");
        String wish = story.pick("Decide about the open post.", "Décider du poste à pourvoir.");
        story.form("session-wish-form", players.zoe, "session.want");
        story.sends(players.zoe, Map.of("words", wish));
        story.shows("session-reminder-with-a-wish", players.zoe, wish);
        story.notYetSeen(players.omar);
        story.until("2027-01-27T13:05:00Z");
        story.shows("brief", players.omar, wish);
        story.until("2027-01-28T12:46:00Z");
        story.shows("session-soon", players.omar, wish);
        story.until("2027-01-28T14:30:00Z");
        story.shows("debrief", players.omar);
        story.presses(players.omar, "session.held");
        story.shows("debriefed", players.omar);
        story.presses(players.zoe, "session.held");
        story.form("debrief-form", players.zoe, "session.debrief");
        String takeaway = story.pick("Ask before telling.", "Demander avant de dire.");
        story.sends(players.zoe, Map.of("useful", "4", "takeaway", takeaway, "audience", "other"));
        story.shows("debrief-written", players.zoe, takeaway);
        story.presses(players.omar, "session.not_held");
        story.form("debrief-why-form", players.omar, "session.why");
        story.sends(players.omar, Map.of("why", "moved"));
        story.shows("debrief-not-held", players.omar);
        findingADate(story, players);
    }

    private static void findingADate(Story<Players> story, Players players) {
        story.form("dates-form", players.omar, "session.propose");
        Map<String, String> dates = Map.of("slot1", "2027-02-08T10:00", "slot2", "2027-02-10T14:00", "minutes", "60");
        story.refused("dates-form-refused", players.omar, Map.of("slot1", "2027-01-01T10:00", "minutes", "60"));
        story.sends(players.omar, dates);
        story.shows("dates-proposed", players.omar);
        story.said("sessions-with-dates-waiting", players.omar, "session", "séance");
        story.notYetSeen(players.zoe);
        story.until("2027-01-29T08:10:00Z");
        story.shows("dates-offered", players.zoe);
        story.presses(players.zoe, "session.accept");
        story.shows("date-agreed", players.zoe);
        story.notYetSeen(players.omar);
        story.until("2027-01-29T08:20:00Z");
        story.shows("date-accepted", players.omar);
        story.form("move-form", players.omar, "session.move");
        story.sends(
                players.omar, Map.of("start", "2027-02-09T15:00", "minutes", "60", "place", "https://call.example/b"));
        story.shows("session-moved", players.omar);
        story.notYetSeen(players.zoe);
        story.until("2027-02-01T08:10:00Z");
        story.shows("session-moved-by-the-other", players.zoe);
        story.presses(players.zoe, "session.cancel");
        story.shows("cancel-question", players.zoe);
        story.presses(players.zoe, "session.cancel_now");
        story.shows("session-cancelled", players.zoe);
    }

    private static void otherScripts(Story<Players> story, Players players) {
        story.notYetSeen(players.noa);
        story.form("right-to-left-form", players.noa, "checkin.answer");
        story.sends(players.noa, Map.of("reflection", MARK_UP, "scale", "4", "audience", "mentor"));
        story.shows("right-to-left-answered", players.noa);
        story.until("2027-02-02T08:30:00Z");
        story.answers(players.noa, EMOJI, "mentor");
        story.said("right-to-left-sessions", players.noa, "session", "séance");
        story.home("right-to-left-home", players.layla);
        story.notYetSeen(players.layla);
        story.until("2027-02-03T13:00:00Z");
        story.shows("mark-up-and-emoji", players.layla, MARK_UP, EMOJI);
    }

    private static void laterOn(Story<Players> story, Players players) {
        String[] weeks = {"2027-02-09T08:30:00Z", "2027-02-16T08:30:00Z", "2027-02-23T08:30:00Z", "2027-03-02T08:30:00Z"
        };
        String[] written = new String[weeks.length];
        breaks(story, players);
        for (int week = 0; week < weeks.length; week++) {
            story.until(weeks[week]);
            if (week == 1) {
                story.shows("back-from-a-break", players.hugo);
                story.shows("together-after-a-break", players.omar);
                onBoth(story, players);
            }
            written[week] = longText(story, week + 1);
            story.answers(players.noa, written[week], "mentor");
        }
        story.said("mirror", players.noa, "mirror", "miroir");
        story.form("mirror-thought-form", players.noa, "keep.write");
        story.sends(players.noa, Map.of("words", EMOJI, "audience", "me"));
        story.shows("mirror-thought-kept", players.noa);
        story.notYetSeen(players.layla);
        story.until("2027-03-03T13:00:00Z");
        story.shows("very-long-brief", players.layla, written);
        story.until("2027-03-15T09:00:00Z");
        story.notYetSeen(players.zoe);
        story.says(players.zoe, story.pick("commitments", "engagements"));
        story.presses(players.zoe, "commitment.practise");
        story.sends(players.zoe, Map.of("practice", "repeated", "audience", "mentor"));
        story.shows("commitment-history", players.zoe);
        story.said("status-with-many-weeks", players.claire, "status", "statut");
        story.home("home-director-later", players.claire);
        story.said("right-to-left-status", players.layla, "status", "statut");
    }

    /** Two things wait for Omar until he is back; Hugo misses one question. */
    private static void breaks(Story<Players> story, Players players) {
        story.says(players.zoe, story.pick("session", "séance"));
        story.presses(players.zoe, "session.propose");
        story.sends(players.zoe, Map.of("slot1", "2027-02-17T10:00", "minutes", "60"));
        story.until("2027-02-03T13:10:00Z");
        story.presses(players.omar, "session.accept");
        for (String away : List.of(players.omar, players.hugo)) {
            story.says(away, "pause");
            story.presses(away, "settings.pause");
            story.sends(away, Map.of("until", "2027-02-11"));
            story.notYetSeen(away);
        }
        story.says(players.zoe, story.pick("session", "séance"));
        story.presses(players.zoe, "session.move");
        story.sends(players.zoe, Map.of("start", "2027-02-18T15:00", "minutes", "60"));
        story.says(players.zoe, story.pick("session", "séance"));
        story.presses(players.zoe, "session.propose");
        story.sends(players.zoe, Map.of("slot1", "2027-02-25T10:00", "minutes", "60"));
    }

    /** Whoever is on both platforms has a choice. */
    private static void onBoth(Story<Players> story, Players players) {
        story.isOnBoth(players.hugo, "Hugo Blanc");
        story.says(players.hugo, story.pick("settings", "réglages"));
        story.form("settings-form-on-both-platforms", players.hugo, "settings.change");
        story.dismisses(players.hugo);
    }

    private static void atTheEnd(Story<Players> story, Players players) {
        String taken = story.pick("I ask before I tell.", "Je demande avant de dire.");
        story.said("closing-too-early", players.hugo, "closing", "bilan");
        story.until("2027-04-06T12:00:00Z");
        story.said("closing", players.zoe, "closing", "bilan");
        story.form("closing-form", players.zoe, "closing.write");
        story.sends(players.zoe, Map.of("takeaway", taken, "audience", "other"));
        story.shows("closing-written", players.zoe);
        story.said("closing-mentor", players.omar, "closing", "bilan");
        story.form("closing-form-mentor", players.omar, "closing.write");
        story.sends(players.omar, Map.of("takeaway", EMOJI, "audience", "me"));
        story.shows("closing-both", players.omar);
        story.said("right-to-left-closing", players.layla, "closing", "bilan");
    }

    private static void monthsLater(Story<Players> story, Players players) {
        story.until("2027-04-09T20:00:00Z");
        story.notYetSeen(players.zoe);
        story.until("2027-04-13T12:00:00Z");
        story.shows("evaluation", players.zoe);
        story.form("evaluation-form", players.zoe, "closing.evaluate");
        story.sends(players.zoe, Map.of("change", "4", "openness", "5", "match", "5", "pace", "3", "recommend", "5"));
        story.shows("evaluation-given", players.zoe);
        evaluation("evaluation-goes-on", story, players);
        story.until("2027-05-04T12:00:00Z");
        evaluation("evaluation-too-few", story, players);
        story.notYetSeen(players.zoe);
        story.until("2027-07-13T12:00:00Z");
        story.shows("what-stuck", players.zoe);
        story.form("what-stuck-form", players.zoe, "closing.stuck");
        story.sends(players.zoe, Map.of("words", story.pick("I still wait.", "J’attends encore.")));
        story.shows("what-stuck-kept", players.zoe);
    }

    private static void evaluation(String name, Story<Players> story, Players players) {
        story.says(players.claire, story.pick("status", "statut"));
        story.notYetSeen(players.claire);
        story.presses(players.claire, "closing.evaluation");
        story.shows(name, players.claire);
    }

    /** As long as an answer may be, with much that must not be parted. */
    private static String longText(Story<Players> story, int week) {
        StringBuilder text = new StringBuilder();
        for (int sentence = 1; text.length() < 2_900; sentence++) {
            String start = story.pick("Week " + week + ", sentence ", "Semaine " + week + ", phrase ");
            text.append(start)
                    .append(sentence)
                    .append(" 👩‍👩‍👧‍👦 ")
                    .append(sentence % 40 == 0 ? "שלום.\n\n" : "🇫🇷. ");
        }
        return text.toString().strip();
    }
}
