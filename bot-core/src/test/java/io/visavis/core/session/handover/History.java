package io.visavis.core.session.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.World;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One manager and mentors who come and go, a session each week, and the model of who may read what. */
final class History implements AutoCloseable {
    private static final LocalDate START = LocalDate.of(2027, 1, 18);
    private static final List<String> AUDIENCES = List.of("me", "mentor", "counts");

    private final Stage stage = new Stage("2027-01-17T12:00:00Z");
    private final World world = stage.world();
    private final World.Person lea = world.person("Léa Petit");
    private final World.Person claire = world.person("Claire Martin");
    private final List<World.Person> mentors = new ArrayList<>();
    private final Enrolment enrolment = world.programme("Vega")
            .runs("2027-01-18", "2027-06-30")
            .every(8, DayOfWeek.FRIDAY, "16:00")
            .budget(6, 20)
            .directedBy(claire)
            .enrols(lea);
    private final Map<Long, Enrolment.Pair> pairs = new HashMap<>();
    private final Map<Long, World.Person> mentorOf = new HashMap<>();
    private final Map<String, Written> written = new HashMap<>();
    /** What is handed over, as {@code pair:former:kind}; those since the pair's last brief are new. */
    private final Set<String> granted = new TreeSet<>();

    private final Set<String> fresh = new TreeSet<>();
    private final Map<Long, Integer> read = new HashMap<>();
    private int briefs;
    private LocalDate monday = START;

    /**
     * Something with a name of its own.
     *
     * @param kind as it is handed over; blank for what a mentor wrote
     */
    private record Written(long pair, String kind, boolean shared) {}

    History() {
        begins();
    }

    int briefs() {
        return briefs;
    }

    private void begins() {
        World.Person mentor = world.person("Mentor " + mentors.size());
        Enrolment.Pair pair = enrolment.mentoredBy(mentor, START.toString());
        mentors.add(mentor);
        pairs.put(pair.id(), pair);
        mentorOf.put(pair.id(), mentor);
    }

    private long active() {
        return Long.parseLong(stage.column("select coalesce(max(id), 0) from mentorship where active")
                .get(0));
    }

    private void until(int days, String time) {
        long before = active();
        stage.until(monday.plusDays(days) + "T" + time + ":00Z");
        check(before);
    }

    /** At midnight pairs rest and go on; whoever is alone gets somebody. */
    void monday(int week) {
        monday = START.plusWeeks(week);
        until(0, "00:02");
        if (active() == 0) {
            begins();
        }
        pairs.get(active()).session(monday.plusDays(3) + "T15:00:00Z");
        until(0, "12:00");
    }

    /** By the form, for each former pair that there is. */
    void handsOver(Random random) {
        for (long former : List.copyOf(pairs.keySet())) {
            String subject = active() + ":" + former;
            Reply opened =
                    handle(new Inbound.Pressed(stage.slack().account(lea.email()), "session.hand_over", subject, null));
            if (random.nextInt(3) > 0 && opened instanceof Reply.OpenForm form) {
                Map<String, String> values = new HashMap<>();
                form.form().inputs().forEach(input -> values.put(input.id(), random.nextBoolean() ? "yes" : "no"));
                assertThat(stage.sends(lea.email(), opened, values)).isInstanceOf(Reply.Replace.class);
                values.forEach((kind, choice) -> grant(subject + ":" + kind, choice.equals("yes")));
            }
        }
    }

    private Reply handle(Inbound inbound) {
        return stage.conversation().handle(inbound);
    }

    private void grant(String what, boolean yes) {
        if (!yes) {
            granted.remove(what);
            fresh.remove(what);
        } else if (granted.add(what)) {
            fresh.add(what);
        }
    }

    void answers(int week, Random random) {
        until(1, "12:00");
        String audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
        enrolment
                .checkIn(monday.toString())
                .asking("facts-first")
                .answered(name("answer", week), audience)
                .committed(name("cue", week), name("act", week));
        write("answer", week, "answers", audience.equals("mentor"));
        write("cue", week, "commitments", audience.equals("mentor"));
        write("act", week, "commitments", audience.equals("mentor"));
    }

    private static String name(String what, int week) {
        return what + "-of-week-" + week;
    }

    private void write(String what, int week, String kind, boolean shared) {
        written.put(name(what, week), new Written(active(), kind, shared));
    }

    /** The brief comes on Wednesday; afterwards both write what they take away. */
    void meets(int week, Random random) {
        until(3, "12:00");
        until(4, "16:00");
        String id = stage.column("select max(id) from mentoring_session").get(0);
        boolean shared = random.nextBoolean();
        debrief(id, lea, name("taken", week), shared);
        write("taken", week, "takeaways", shared);
        debrief(id, mentorOf.get(active()), name("said", week), true);
        write("said", week, "", true);
    }

    private void debrief(String session, World.Person by, String words, boolean shared) {
        stage.database()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into session_debrief values (?, ?, 4, ?, ?, ?)",
                        Long.parseLong(session),
                        by.id(),
                        words,
                        shared ? "other" : "me",
                        stage.clock().instant()));
    }

    /** Nothing, an end, or an absence of two weeks for which the pair rests. */
    void parts(Random random) {
        int what = random.nextInt(3);
        long pair = active();
        boolean rests = !stage.column("select id from mentorship where resting_since is not null")
                .isEmpty();
        if (what == 1) {
            run("update mentorship set active = false, ended_at = '"
                    + stage.clock().instant() + "' where id = " + pair);
            begins();
        } else if (what == 2 && !rests) {
            run("insert into mentor_absence values (" + mentorOf.get(pair).id() + ", "
                    + (1 + stage.column("select number from mentor_absence").size()) + ", '" + monday.plusDays(7)
                    + "', '" + monday.plusDays(20) + "')");
            run("update mentorship set to_rest = true where id = " + pair);
        }
    }

    private void run(String sql) {
        stage.database().jdbi().useHandle(h -> h.execute(sql));
    }

    /** What came to be shown while this pair was at work. */
    private void check(long pair) {
        mentors.forEach(mentor -> newOf(mentor).forEach(seen -> check(seen, mentor, pair)));
        assertThat(newOf(claire))
                .allSatisfy(seen -> assertThat(seen.message().plainText())
                        .doesNotContain(written.keySet().toArray(String[]::new)));
    }

    private List<Seen> newOf(World.Person person) {
        List<Seen> all = stage.slack().seenBy(person.email());
        int known = read.getOrDefault(person.id(), 0);
        read.put(person.id(), all.size());
        return all.subList(known, all.size());
    }

    private void check(Seen seen, World.Person mentor, long pair) {
        String text = seen.message().plainText();
        boolean theirs = pair != 0 && mentorOf.get(pair).id() == mentor.id();
        written.forEach((name, what) -> {
            if (text.contains(name)) {
                assertThat(theirs && mayRead(what, pair))
                        .as("%s before %s at %s", name, mentor.name(), seen.at())
                        .isTrue();
            }
        });
        if (text.contains("Before your session with")) {
            assertThat(theirs)
                    .as("a brief for %s at %s", mentor.name(), seen.at())
                    .isTrue();
            briefs++;
            written.forEach((name, what) -> {
                if (what.shared()
                        && fresh.contains(pair + ":" + what.pair() + ":" + what.kind())
                        && what.kind().equals("answers")) {
                    assertThat(text).contains(name);
                }
            });
            fresh.removeIf(grant -> grant.startsWith(pair + ":"));
        }
    }

    private boolean mayRead(Written what, long pair) {
        return what.shared()
                && !what.kind().isEmpty()
                && (what.pair() == pair || granted.contains(pair + ":" + what.pair() + ":" + what.kind()));
    }

    @Override
    public void close() {
        stage.close();
    }
}
