package io.visavis.core.year;

import io.visavis.core.RecordingPlatform;
import io.visavis.core.Stage;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Sending;
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
        for (long session : cast.sessions()) {
            diary.meets(session, Instant.MIN, startOf(session), true);
            if (random.nextInt(4) == 0) {
                later(startOf(session).minus(Duration.ofHours(random.nextInt(120))), () -> change(session));
            }
        }
        later(anyMoment(), () -> cast.propose(now()));
        for (int i = random.nextInt(4); i > 0; i--) {
            later(anyMoment(), this::standStill);
        }
        for (int i = 0; i < 10; i++) {
            later(anyMoment(), this::stumble);
        }
    }

    private void notice() {
        List<RecordingPlatform.Seen> slack = stage.slack().seen();
        List<RecordingPlatform.Seen> teams = stage.teams().seen();
        slack.subList(noticedOnSlack, slack.size()).forEach(seen -> notice(stage.slack(), seen));
        teams.subList(noticedOnTeams, teams.size()).forEach(seen -> notice(stage.teams(), seen));
        noticedOnSlack = slack.size();
        noticedOnTeams = teams.size();
    }

    private void notice(RecordingPlatform on, RecordingPlatform.Seen seen) {
        int mood = random.nextInt(10);
        Instant when = now().plusSeconds(60 + random.nextInt(4 * 24 * 3600));
        for (Block block : seen.message().blocks()) {
            if (block instanceof Block.Buttons buttons) {
                buttons.buttons().forEach(button -> later(when, () -> react(on, seen, button, mood)));
            }
        }
    }

    private void react(RecordingPlatform on, RecordingPlatform.Seen seen, Button button, int mood) {
        if (button.action().equals("checkin.answer") && mood < 4) {
            respond(button, answer(on, seen, button));
        } else if (button.action().equals("checkin.skip") && mood == 4) {
            respond(button, press(on, seen, button));
        } else if (button.action().equals("checkin.later") && mood > 4 && mood < 7) {
            press(on, seen, button);
        } else if (button.action().equals("session.held") && mood < 5) {
            press(on, seen, button);
        } else if (button.action().equals("onboarding.join") && mood < 7) {
            join(on, seen, button);
        } else if (button.action().equals("onboarding.no") && mood == 7) {
            chooses(seen.email(), false, press(on, seen, button));
        }
    }

    private void join(RecordingPlatform on, RecordingPlatform.Seen seen, Button button) {
        Map<String, String> values = new HashMap<>();
        for (Input input : ((Reply.OpenForm) press(on, seen, button)).form().inputs()) {
            values.put(input.id(), ((Input.Choice) input).initial());
        }
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Submitted(
                        on.account(seen.email()), "onboarding.join", button.value(), values, seen.ref()));
        chooses(seen.email(), true, reply);
    }

    private void chooses(String email, boolean takesPart, Reply reply) {
        if (!(reply instanceof Reply.Replace)) {
            throw new AssertionError("not taken: " + reply);
        }
        cast.members().stream()
                .filter(member -> member.email().equals(email))
                .forEach(member -> diary.chooses(member.id(), now(), takesPart));
    }

    /** Out of the programme by way of {@code privacy}, if they are in it. */
    private void leave(Member member) {
        boolean over = now().atZone(member.zone()).toLocalDate().isAfter(cast.endsOn());
        if (!over && diary.takesPart(member.id(), now())) {
            RecordingPlatform on = platformOf(member);
            long participation = stage.database()
                    .jdbi()
                    .withHandle(h -> h.createQuery("select id from participation where person_id = ?")
                            .bind(0, member.id())
                            .mapTo(Long.class)
                            .one());
            chooses(
                    member.email(),
                    false,
                    stage.core()
                            .conversation()
                            .handle(new Inbound.Pressed(
                                    on.account(member.email()),
                                    "onboarding.withdraw",
                                    Long.toString(participation),
                                    null)));
        }
    }

    private void respond(Button button, Reply reply) {
        if (!(reply instanceof Reply.Replace)) {
            throw new AssertionError("not taken: " + reply);
        }
        diary.responds(Long.parseLong(button.value()), now());
    }

    private Reply press(RecordingPlatform on, RecordingPlatform.Seen seen, Button button) {
        return stage.core()
                .conversation()
                .handle(new Inbound.Pressed(on.account(seen.email()), button.action(), button.value(), seen.ref()));
    }

    private Reply answer(RecordingPlatform on, RecordingPlatform.Seen seen, Button button) {
        Map<String, String> values = Map.of(
                "reflection", "Something happened.",
                "scale", "3",
                "cue", "it happens again",
                "action", "ask first",
                "audience", "me");
        return stage.core()
                .conversation()
                .handle(new Inbound.Submitted(
                        on.account(seen.email()), "checkin.answer", button.value(), values, seen.ref()));
    }

    private RecordingPlatform platformOf(Member member) {
        return member.platform().equals("slack") ? stage.slack() : stage.teams();
    }

    private void submit(Member member, String form, Map<String, String> values) {
        Reply reply = stage.core()
                .conversation()
                .handle(new Inbound.Submitted(platformOf(member).account(member.email()), form, "", values, null));
        if (!(reply instanceof Reply.Replace)) {
            throw new AssertionError("not taken: " + reply);
        }
    }

    private void pause(Member member) {
        LocalDate today = now().atZone(member.zone()).toLocalDate();
        LocalDate until = today.plusDays(random.nextInt(25));
        submit(member, "settings.pause", Map.of("until", until.toString()));
        diary.pauses(member.id(), now(), today, until);
    }

    private void resume(Member member) {
        stage.core()
                .conversation()
                .handle(new Inbound.Pressed(platformOf(member).account(member.email()), "settings.resume", "", null));
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

    /** Moved by up to ten days, or cancelled; a session that is over stays as it was. */
    private void change(long session) {
        Instant start = startOf(session);
        if (!start.isAfter(now())) {
            return;
        }
        boolean cancelled = random.nextInt(3) == 0;
        Instant moved = cancelled ? start : now().plus(Duration.ofHours(2L + random.nextInt(240)));
        stage.database()
                .jdbi()
                .useHandle(h -> h.createUpdate(
                                "update mentoring_session set starts_at = :start, state = :state where id = :id")
                        .bind("start", moved)
                        .bind("state", cancelled ? "cancelled" : "planned")
                        .bind("id", session)
                        .execute());
        diary.meets(session, now(), moved, !cancelled);
    }

    /** For hours, days or weeks nothing runs, and nobody is heard. */
    private void standStill() {
        Duration length = switch (random.nextInt(3)) {
            case 0 -> Duration.ofMinutes(10L + random.nextInt(600));
            case 1 -> Duration.ofHours(24L + random.nextInt(72));
            default -> Duration.ofDays(7L + random.nextInt(30));
        };
        Instant end = earlier(now().plus(length), cast.dayAfter());
        stage.clock().moveTo(end);
        acts.removeIf(act -> act.at().isBefore(end));
    }

    /** Slack has a bad moment: too many requests, or an answer that is lost. */
    private void stumble() {
        boolean arrives = random.nextBoolean();
        Sending tells = random.nextBoolean()
                ? new Sending.Unknown("timeout")
                : new Sending.RateLimited(Duration.ofSeconds(30), Sending.RateLimited.Scope.WORKSPACE);
        stage.slack().answerNext(arrives && tells instanceof Sending.Unknown, tells, 1 + random.nextInt(2));
    }
}
