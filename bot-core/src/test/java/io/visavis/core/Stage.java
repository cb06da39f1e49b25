package io.visavis.core;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Reply;
import io.visavis.core.schedule.VirtualClock;
import io.visavis.core.session.calendar.CalendarAddress;
import io.visavis.core.session.calendar.LinkKeys;
import io.visavis.core.store.Database;
import io.visavis.core.store.TestDatabase;
import io.visavis.core.talk.Rights;
import io.visavis.core.talk.Rights.Who;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A whole core on a virtual clock, with platforms in memory: what the tests of whole programmes play on. */
public final class Stage implements AutoCloseable {
    private static final CalendarAddress CALENDARS = new CalendarAddress(
            () -> URI.create("https://mentoring.example"),
            Optional.of(LinkKeys.from("YSBzZWFsaW5nIGtleSBvZiB0aGlzIG1hY2hpbmUgYWw=")));

    private final Database database;
    private final VirtualClock clock;
    private final RecordingPlatform slack;
    private final RecordingPlatform teams;
    private final Core core;
    private final VirtualTime time;
    private final List<Inbound> acts = new ArrayList<>();

    public Stage(String now) {
        this(now, "");
    }

    /** @param settings those of PostgreSQL, as {@link TestDatabase#fresh(String)} takes them */
    public Stage(String now, String settings) {
        this.database = TestDatabase.fresh(settings);
        this.clock = new VirtualClock(Instant.parse(now));
        this.slack = new RecordingPlatform(Platform.SLACK, clock);
        this.teams = new RecordingPlatform(Platform.TEAMS, clock).thatCannotTell();
        this.core = new Core(database, List.of(slack, teams), clock, Runnable::run, 1, Optional.of(CALENDARS));
        this.time = new VirtualTime(core, clock);
    }

    public World world() {
        return new World(database);
    }

    public Database database() {
        return database;
    }

    /** The one text column of a query. */
    public List<String> column(String sql) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    public VirtualClock clock() {
        return clock;
    }

    public RecordingPlatform slack() {
        return slack;
    }

    public RecordingPlatform teams() {
        return teams;
    }

    public Core core() {
        return core;
    }

    /** The core's, which remembers what was pressed and sent: at the end others try the same. */
    public InboundHandler conversation() {
        return new InboundHandler() {
            @Override
            public Reply handle(Inbound inbound) {
                acts.add(inbound);
                return core.conversation().handle(inbound);
            }

            @Override
            public Reply handleOnce(String receipt, Inbound inbound) {
                acts.add(inbound);
                return core.conversation().handleOnce(receipt, inbound);
            }
        };
    }

    public void until(String moment) {
        time.runUntil(Instant.parse(moment));
    }

    /** Moves on to a local date and time such as {@code 2027-01-20T09:30}. */
    public void until(String local, String zone) {
        time.runUntil(LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant());
    }

    public int settle() {
        return time.settle();
    }

    /** Someone on Slack types this to the bot. */
    public Message says(String email, String text) {
        Reply reply = conversation()
                .handle(new Inbound.Said(
                        slack.account(email), text, UUID.randomUUID().toString()));
        return ((Reply.Say) reply).message();
    }

    /** Someone on Slack presses the button of this action in the last message they saw. */
    public Reply presses(String email, String action) {
        List<RecordingPlatform.Seen> seen = slack.seenBy(email);
        RecordingPlatform.Seen last = seen.get(seen.size() - 1);
        return conversation()
                .handle(new Inbound.Pressed(
                        slack.account(email),
                        action,
                        button(last.message(), action).value(),
                        last.ref()));
    }

    /** Someone on Slack presses the button of this action in an answer they got. */
    public Reply presses(String email, String action, Message answer) {
        return conversation()
                .handle(new Inbound.Pressed(
                        slack.account(email), action, button(answer, action).value(), null));
    }

    /** Someone on Slack sends the form that a reply opened. */
    public Reply sends(String email, Reply opened, Map<String, String> values) {
        var form = ((Reply.OpenForm) opened).form();
        return conversation()
                .handle(new Inbound.Submitted(slack.account(email), form.id(), form.context(), values, null));
    }

    public static Button button(Message message, String action) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .filter(button -> button.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + action + " in: " + message.plainText()));
    }

    /** The choices of a message's menu; none where it has no menu. */
    public static List<Button> choices(Message message) {
        return message.blocks().stream()
                .filter(Block.Menu.class::isInstance)
                .flatMap(block -> ((Block.Menu) block).buttons().stream())
                .toList();
    }

    /** The choice of a message's menu that says this. */
    public static Button choice(Message message, String label) {
        return choices(message).stream()
                .filter(button -> button.label().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + label + " among " + choices(message)));
    }

    @Override
    public void close() {
        try {
            nobodyElseCould();
        } finally {
            core.close();
            database.close();
        }
    }

    private void nobodyElseCould() {
        Map<Inbound, Who> whose = new LinkedHashMap<>();
        for (Inbound inbound : acts) {
            String act = Impostors.name(inbound);
            Who who = Rights.whoMay(act);
            if (who != Who.NOBODY && who != Who.ANYONE && Impostors.worthTrying(act)) {
                whose.put(inbound, who);
            }
        }
        if (!whose.isEmpty()) {
            new Impostors(database.jdbi(), world(), core.conversation()).repeat(List.copyOf(whose.keySet()), whose);
        }
    }
}
