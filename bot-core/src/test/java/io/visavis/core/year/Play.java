package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import io.visavis.core.year.Cast.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** Lets the people of a random programme live: they answer, put off, skip, take breaks; sessions move; servers stand still. */
final class Play {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_STEPS = 20_000;

    private final Stage stage;
    private final Cast cast;
    private final Random random;
    private final Diary diary = new Diary();
    private final Hands hands;
    private final Couples couples;
    private final Trouble trouble;
    private final PriorityQueue<Act> acts = new PriorityQueue<>();
    private int noticedOnSlack;
    private int noticedOnTeams;
    private int drawn;

    private record Act(Instant at, int order, Runnable what) implements Comparable<Act> {
        @Override
        public int compareTo(Act other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    Play(Stage stage, Cast cast, Random random) {
        this.stage = stage;
        this.cast = cast;
        this.random = random;
        this.hands = new Hands(stage);
        this.couples = new Couples(stage, cast, diary.agenda(), random);
        this.trouble = new Trouble(stage, diary, random);
    }

    Diary diary() {
        return diary;
    }

    /** The whole programme, from before its first day until after its last. */
    void run() {
        foresee();
        for (int steps = 0; now().isBefore(cast.dayAfter()); steps++) {
            if (steps > MOST_STEPS) {
                throw new AssertionError("time does not pass at " + now());
            }
            stage.settle();
            notice();
            moveOn();
        }
    }

    private void moveOn() {
        Instant now = now();
        Instant next = stage.core().nextDue().filter(due -> due.isAfter(now)).orElse(now.plus(DAY));
        next = earlier(next, now.plus(DAY));
        next = acts.isEmpty() ? next : earlier(next, acts.peek().at());
        stage.clock().moveTo(next.isAfter(now) ? next : now);
        while (!acts.isEmpty() && !acts.peek().at().isAfter(now())) {
            acts.poll().what().run();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant now() {
        return stage.clock().instant();
    }

    private void later(Instant at, Runnable what) {
        acts.add(new Act(at, drawn++, what));
    }

    private Instant anyMoment() {
        long seconds = Duration.between(cast.dayBefore(), cast.dayAfter()).toSeconds();
        return cast.dayBefore().plusSeconds((long) (random.nextDouble() * seconds));
    }

    private void foresee() {
        for (Member member : cast.members()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                later(anyMoment(), () -> pause(member));
                later(anyMoment(), () -> resume(member));
                later(anyMoment(), () -> reschedule(member));
            }
        }
        for (Member member : cast.members()) {
            if (!cast.undecided()) {
                diary.chooses(member.id(), Instant.MIN, true);
            } else if (random.nextInt(3) == 0) {
                later(anyMoment(), () -> leave(member));
            }
        }
        cast.pairs().forEach(this::foresee);
        cast.sessions().forEach((session, pair) -> {
            Instant start = startOf(session);
            Duration length = Duration.ofHours(1);
            diary.agenda().stands(session, pair, new Agenda.Appointment(Instant.MIN, start, length, true));
            if (random.nextInt(4) == 0) {
                later(start.minus(Duration.ofHours(random.nextInt(120))), () -> change(session));
            }
        });
        later(anyMoment(), () -> cast.propose(now()));
        for (int i = random.nextInt(4); i > 0; i--) {
            later(anyMoment(), this::standStill);
        }
        for (int i = 0; i < 10; i++) {
            later(anyMoment(), trouble::slack);
            later(anyMoment(), trouble::teams);
        }
    }

    /** Some couples are busy with their dates, others hardly ever. */
    private void foresee(Agenda.Pair pair) {
        diary.agenda().meets(pair);
        long weeks = Duration.between(cast.dayBefore(), cast.dayAfter()).toDays() / 7;
        for (long i = random.nextInt((int) weeks); i > 0; i--) {
            later(anyMoment(), () -> couples.act(pair));
        }
    }

    private void notice() {
        List<RecordingPlatform.Seen> slack = stage.slack().seen();
        List<RecordingPlatform.Seen> teams = stage.teams().seen();
        slack.subList(noticedOnSlack, slack.size()).forEach(seen -> notice(seen));
        teams.subList(noticedOnTeams, teams.size()).forEach(seen -> notice(seen));
        noticedOnSlack = slack.size();
        noticedOnTeams = teams.size();
    }

    private void notice(RecordingPlatform.Seen seen) {
        couples.sees(cast.member(seen.email()), seen.message());
        int mood = random.nextInt(10);
        Instant when = now().plusSeconds(60 + random.nextInt(4 * 24 * 3600));
        for (Block block : seen.message().blocks()) {
            if (block instanceof Block.Buttons buttons) {
                buttons.buttons().forEach(button -> later(when, () -> react(seen, button, mood)));
            }
        }
    }

    private void react(RecordingPlatform.Seen seen, Button button, int mood) {
        if (button.action().equals("checkin.answer") && mood < 4) {
            respond(button, answer(seen, button));
        } else if (button.action().equals("checkin.skip") && mood == 4) {
            respond(button, press(seen, button));
        } else if (button.action().equals("checkin.later") && mood > 4 && mood < 7) {
            press(seen, button);
        } else if (button.action().startsWith("session.")) {
            couples.react(cast.member(seen.email()), seen, button, mood);
        } else if (button.action().equals("onboarding.join") && mood < 7) {
            join(seen, button);
        } else if (button.action().equals("onboarding.no") && mood == 7) {
            chooses(seen.email(), false, press(seen, button));
        }
    }

    private void join(RecordingPlatform.Seen seen, Button button) {
        Map<String, String> values = new HashMap<>();
        for (Input input : ((Reply.OpenForm) press(seen, button)).form().inputs()) {
            values.put(input.id(), ((Input.Choice) input).initial());
        }
        Reply reply = hands.send(cast.member(seen.email()), "onboarding.join", button.value(), values, seen.ref());
        chooses(seen.email(), true, reply);
    }

    private void chooses(String email, boolean takesPart, Reply reply) {
        Hands.taken(reply);
        diary.chooses(cast.member(email).id(), now(), takesPart);
    }

    /** Out of the programme by way of {@code privacy}, if they are in it. */
    private void leave(Member member) {
        boolean over = now().atZone(member.zone()).toLocalDate().isAfter(cast.endsOn());
        if (!over && diary.takesPart(member.id(), now())) {
            long participation = stage.database()
                    .jdbi()
                    .withHandle(h -> h.createQuery("select id from participation where person_id = ?")
                            .bind(0, member.id())
                            .mapTo(Long.class)
                            .one());
            chooses(
                    member.email(),
                    false,
                    hands.press(member, "onboarding.withdraw", Long.toString(participation), null));
        }
    }

    private void respond(Button button, Reply reply) {
        Hands.taken(reply);
        diary.responds(Long.parseLong(button.value()), now());
    }

    private Reply press(RecordingPlatform.Seen seen, Button button) {
        return hands.press(cast.member(seen.email()), button, seen.ref());
    }

    private Reply answer(RecordingPlatform.Seen seen, Button button) {
        Map<String, String> values = Map.of(
                "reflection", "Something happened.",
                "scale", "3",
                "cue", "it happens again",
                "action", "ask first",
                "audience", "me");
        return hands.send(cast.member(seen.email()), "checkin.answer", button.value(), values, seen.ref());
    }

    private void submit(Member member, String form, Map<String, String> values) {
        Hands.taken(hands.send(member, form, "", values, null));
    }

    private void pause(Member member) {
        LocalDate today = now().atZone(member.zone()).toLocalDate();
        LocalDate until = today.plusDays(random.nextInt(25));
        submit(member, "settings.pause", Map.of("until", until.toString()));
        diary.pauses(member.id(), now(), today, until);
    }

    private void resume(Member member) {
        hands.press(member, "settings.resume", "", null);
        diary.resumes(member.id(), now());
    }

    private void reschedule(Member member) {
        String day = Integer.toString(1 + random.nextInt(5));
        String time = member.start().plusMinutes(30L * random.nextInt(4)).toString();
        submit(member, "settings.change", Map.of("day", day, "time", time, "language", "en"));
    }

    private Instant startOf(long session) {
        return stage.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select starts_at from mentoring_session where id = :id")
                        .bind("id", session)
                        .mapTo(Instant.class)
                        .one());
    }

    /** A file moves it by up to ten days, cancels it or plans it again; not what is over, nor what was changed in chat. */
    private void change(long session) {
        Instant start = startOf(session);
        boolean cancelled = random.nextInt(3) == 0;
        Instant moved = cancelled ? start : now().plus(Duration.ofHours(2L + random.nextInt(240)));
        boolean changed = start.isAfter(now())
                && stage.database()
                                .jdbi()
                                .withHandle(h -> h.createUpdate("""
                                        update mentoring_session set starts_at = :start, state = :state
                                        where id = :id and not in_chat
                                        """)
                                        .bind("start", moved)
                                        .bind("state", cancelled ? "cancelled" : "planned")
                                        .bind("id", session)
                                        .execute())
                        == 1;
        if (changed) {
            Agenda agenda = diary.agenda();
            Duration length = agenda.appointment(session, now()).orElseThrow().length();
            agenda.stands(session, agenda.of(session), new Agenda.Appointment(now(), moved, length, !cancelled));
            if (random.nextBoolean()) {
                later(now().plus(Duration.ofHours(1L + random.nextInt(48))), () -> change(session));
            }
        }
    }

    private void standStill() {
        Instant end = trouble.standStill(cast.dayAfter());
        acts.removeIf(act -> act.at().isBefore(end));
    }
}
