package io.visavis.core.year;

import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.Stage;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.year.Agenda.Appointment;
import io.visavis.core.year.Agenda.Pair;
import io.visavis.core.year.Cast.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The pairs of a random programme find dates in chat, move and cancel what they agreed on, say what they want from a
 * session and how it went. Old buttons are pressed too, and each request comes up to three times.
 */
final class Couples {
    private static final Set<String> ACTS = Set.of(
            "session.propose",
            "session.accept",
            "session.decline",
            "session.withdraw",
            "session.move",
            "session.cancel");
    private static final int LATELY = 6;

    private final Stage stage;
    private final Cast cast;
    private final Hands hands;
    private final Agenda agenda;
    private final Random random;
    private final Map<Member, List<Button>> offered = new HashMap<>();

    Couples(Stage stage, Cast cast, Agenda agenda, Random random) {
        this.stage = stage;
        this.cast = cast;
        this.hands = new Hands(stage);
        this.agenda = agenda;
        this.random = random;
    }

    private Instant now() {
        return stage.clock().instant();
    }

    /** What stands on someone's screen, from where they may press a button at any later time. */
    void sees(Member member, Message message) {
        Hands.buttons(message)
                .filter(button -> ACTS.contains(button.action()))
                .forEach(offered.computeIfAbsent(member, m -> new ArrayList<>())::add);
    }

    /** One of a pair does something about their dates. */
    void act(Pair pair) {
        Member member = cast.member(random.nextBoolean() ? pair.mentee() : pair.mentor());
        if (random.nextInt(3) == 0) {
            sees(member, hands.says(member, "session"));
        }
        List<Button> buttons = offered.getOrDefault(member, List.of());
        if (!buttons.isEmpty()) {
            int from = random.nextInt(4) == 0 ? 0 : Math.max(0, buttons.size() - LATELY);
            press(member, buttons.get(from + random.nextInt(buttons.size() - from)), pair);
        }
    }

    private void press(Member member, Button button, Pair pair) {
        switch (button.action()) {
            case "session.propose" -> propose(member, button, pair);
            case "session.accept" -> accept(member, button);
            case "session.move" -> move(member, button);
            case "session.cancel" -> cancel(member, button);
            default -> {
                if (again(member, () -> hands.press(member, button, null))) {
                    agenda.closes(Long.parseLong(button.value()), now(), how(button), null);
                }
            }
        }
    }

    private static String how(Button button) {
        return button.action().equals("session.decline") ? "declined" : "withdrawn";
    }

    /** Brought once, twice or three times. @return whether it was done */
    private boolean again(Member member, Supplier<Reply> request) {
        List<Reply> replies =
                Stream.generate(request).limit(1 + random.nextInt(3)).toList();
        Hands.shown(replies.get(0)).forEach(message -> sees(member, message));
        return replies.get(0) instanceof Reply.Replace;
    }

    private void propose(Member member, Button button, Pair pair) {
        if (hands.press(member, button, null) instanceof Reply.OpenForm opened) {
            Map<String, String> values = new HashMap<>(Map.of("minutes", minutes(), "with", Long.toString(pair.id())));
            LocalDateTime first = moment(member);
            for (int i = 0; i <= random.nextInt(3); i++) {
                values.put("slot" + (i + 1), first.plusHours(25L * i).toString());
            }
            again(
                    member,
                    () -> hands.send(member, opened.form().id(), opened.form().context(), values, null));
            proposed(values);
        }
    }

    /** Each time that dates are sent they take the place of those before. */
    private void proposed(Map<String, String> values) {
        Duration length = Duration.ofMinutes(Long.parseLong(values.get("minutes")));
        stage.database()
                .jdbi()
                .useHandle(h -> h.createQuery("""
                                select p.id, p.mentorship_id, p.proposed_by,
                                       array(select extract(epoch from t.starts_at)::bigint from session_slot t
                                             where t.proposal_id = p.id order by t.position) as slots
                                from session_proposal p where p.proposed_at = :now order by p.id
                                """)
                        .bind("now", now())
                        .map((rs, context) -> new Agenda.Dates(
                                rs.getLong(1),
                                agenda.pair(rs.getLong(2)),
                                rs.getLong(3),
                                now(),
                                Stream.of((Long[]) rs.getArray(4).getArray())
                                        .map(Instant::ofEpochSecond)
                                        .toList(),
                                length))
                        .forEach(agenda::proposes));
    }

    /** By day as a rule, within three weeks, and now and then very soon. */
    private LocalDateTime moment(Member member) {
        LocalDateTime local = LocalDateTime.ofInstant(now(), member.zone()).truncatedTo(ChronoUnit.HOURS);
        return random.nextInt(5) == 0
                ? local.plusHours(1L + random.nextInt(40))
                : local.toLocalDate().plusDays(1L + random.nextInt(20)).atTime(8 + random.nextInt(10), 0);
    }

    private String minutes() {
        return List.of("30", "60", "90").get(random.nextInt(3));
    }

    private void accept(Member member, Button button) {
        if (again(member, () -> hands.press(member, button, null))) {
            long proposal = Long.parseLong(button.value().split(":")[0]);
            Agenda.Dates dates = agenda.dates(proposal);
            Instant slot = dates.slots().get(Integer.parseInt(button.value().split(":")[1]) - 1);
            long session = sessionOf(proposal);
            agenda.closes(proposal, now(), "accepted", session);
            agenda.stands(session, dates.pair(), new Appointment(now(), slot, dates.length(), true));
        }
    }

    private long sessionOf(long proposal) {
        return stage.database()
                .jdbi()
                .withHandle(h -> h.createQuery("select session_id from session_proposal where id = ?")
                        .bind(0, proposal)
                        .mapTo(Long.class)
                        .one());
    }

    private void move(Member member, Button button) {
        if (hands.press(member, button, null) instanceof Reply.OpenForm opened) {
            String minutes = minutes();
            LocalDateTime start = moment(member);
            Map<String, String> values = Map.of("start", start.toString(), "minutes", minutes);
            if (again(
                    member,
                    () -> hands.send(member, opened.form().id(), opened.form().context(), values, null))) {
                Instant moved = start.atZone(member.zone()).toInstant();
                stands(button, new Appointment(now(), moved, Duration.ofMinutes(Long.parseLong(minutes)), true));
            }
        }
    }

    private void stands(Button button, Appointment appointment) {
        long session = Long.parseLong(button.value().split(":")[0]);
        agenda.stands(session, agenda.of(session), appointment);
    }

    /** Half of those who are asked whether they mean it do. */
    private void cancel(Member member, Button button) {
        List<Button> sure = Hands.shown(hands.press(member, button, null)).stream()
                .flatMap(Hands::buttons)
                .filter(each -> each.action().equals("session.cancel_now"))
                .toList();
        if (!sure.isEmpty() && random.nextBoolean() && again(member, () -> hands.press(member, sure.get(0), null))) {
            Appointment stood = agenda.appointment(Long.parseLong(button.value().split(":")[0]), now())
                    .orElseThrow();
            stands(button, new Appointment(now(), stood.startsAt(), stood.length(), false));
        }
    }

    /** @param mood of ten, the same for all that stands in one message */
    void react(Member member, Seen seen, Button button, int mood) {
        if (button.action().equals("session.held") && mood < 5) {
            says(member, seen, button, true);
        } else if (button.action().equals("session.not_held") && mood == 5) {
            says(member, seen, button, false);
        } else if (button.action().equals("session.want") && mood < 4) {
            if (hands.press(member, button, seen.ref()) instanceof Reply.OpenForm opened) {
                hands.send(
                        member, opened.form().id(), opened.form().context(), Map.of("words", "One thing"), seen.ref());
            }
        }
    }

    private void says(Member member, Seen seen, Button button, boolean held) {
        if (hands.press(member, button, null) instanceof Reply.Replace said) {
            agenda.says(Long.parseLong(button.value()), member.id(), now(), held);
            Hands.buttons(said.message())
                    .filter(next -> Set.of("session.debrief", "session.why").contains(next.action()))
                    .forEach(next -> tellMore(member, seen, next));
        }
    }

    private void tellMore(Member member, Seen seen, Button button) {
        boolean why = button.action().equals("session.why");
        Map<String, String> values =
                why ? Map.of("why", "forgotten") : Map.of("useful", "4", "takeaway", "To ask", "audience", "other");
        if (random.nextBoolean() && hands.press(member, button, null) instanceof Reply.OpenForm opened) {
            hands.send(member, opened.form().id(), opened.form().context(), values, seen.ref());
        }
    }
}
