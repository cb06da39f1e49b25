package io.visavis.core.session.calendar;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Someone gets their sessions into their own calendar: {@code session calendar} or {@code séance agenda}. */
public final class CalendarTalk implements Talk {
    private static final Set<String> WORDS = Set.of("calendar", "agenda", "calendrier");
    private static final int NEXT = 3;

    private final Optional<CalendarAddress> address;
    private final CalendarLinks links;
    private final CalendarFeeds feeds;
    private final CalendarEntries entries;
    private final Clock clock;

    public CalendarTalk(
            Optional<CalendarAddress> address,
            CalendarLinks links,
            CalendarFeeds feeds,
            CalendarEntries entries,
            Clock clock) {
        this.address = address;
        this.links = links;
        this.feeds = feeds;
        this.entries = entries;
        this.clock = clock;
    }

    /** A button that leads here; empty where there are no calendars. */
    public Optional<Button> button(Person reader) {
        String label = Words.in(reader.language()).say("session.calendar.title");
        return address.map(door -> Button.acting(label, CalendarCards.SHOW, ""));
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        return command == Command.SESSION && WORDS.contains(rest.toLowerCase(Locale.ROOT))
                ? Optional.of(show(viewer))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case CalendarCards.SHOW -> Optional.of(show(viewer));
            case CalendarCards.NEW -> Optional.of(make(viewer, pressed.from().place()));
            case CalendarCards.OFF -> Optional.of(turnOff(viewer));
            default -> Optional.empty();
        };
    }

    private CalendarCards cards(Viewer viewer) {
        return new CalendarCards(links, viewer.person());
    }

    private Reply show(Viewer viewer) {
        return new Reply.Say(
                address.isEmpty()
                        ? cards(viewer).none()
                        : cards(viewer).calendar(feeds.has(viewer.person().id()), ahead(viewer)));
    }

    private List<CalendarEntry> ahead(Viewer viewer) {
        Instant now = clock.instant();
        return entries.ahead(viewer.person().id(), viewer.programmes(), now, NEXT);
    }

    private Reply make(Viewer viewer, Place place) {
        if (address.isEmpty()) {
            return new Reply.Say(cards(viewer).none());
        }
        String secret = FeedSecret.fresh();
        CalendarFeeds.Feed feed = new CalendarFeeds.Feed(viewer.person().id(), place);
        feeds.put(feed, FeedSecret.hashOf(secret).orElseThrow(), clock.instant());
        URI made = address.get().feed(secret);
        return new Reply.Replace(cards(viewer).address(made));
    }

    private Reply turnOff(Viewer viewer) {
        feeds.end(viewer.person().id());
        return new Reply.Replace(cards(viewer).turnedOff());
    }
}
