package io.visavis.core.closing.followup;

import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.closing.followup.FollowUps.Place;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A manager writes what stuck, for themselves. */
public final class TellWhatStuck implements Talk {
    private final FollowUps followUps;
    private final Clock clock;

    public TellWhatStuck(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(FollowUpCards.STUCK)
                ? Optional.of(own(viewer, pressed.value())
                        .<Reply>map(cards -> new Reply.OpenForm(cards.form(followUps
                                .words(cards.place(), viewer.person().id(), cards.months())
                                .orElse(null))))
                        .orElseGet(() -> notYours(viewer)))
                : Optional.empty();
    }

    /** @param named an enrolment of the viewer's and the months, of which so many have passed */
    private Optional<FollowUpCards> own(Viewer viewer, String named) {
        if (!named.matches("\\d{1,18}/[36]")) {
            return Optional.empty();
        }
        String[] parts = named.split("/", -1);
        int months = Integer.parseInt(parts[1]);
        LocalDate today = clock.instant().atZone(viewer.person().zone()).toLocalDate();
        return followUps
                .place(Long.parseLong(parts[0]), viewer.person().id())
                .filter(place -> viewer.sees(place.programmeId()))
                .filter(place -> place.endsOn().isBefore(today))
                .map(place -> cards(place, months, viewer));
    }

    private static FollowUpCards cards(Place place, int months, Viewer viewer) {
        return new FollowUpCards(place, months, words(viewer));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(FollowUpCards.STUCK)
                ? Optional.of(own(viewer, submitted.context())
                        .map(cards -> write(viewer, cards, submitted.values()))
                        .orElseGet(() -> notYours(viewer)))
                : Optional.empty();
    }

    private Reply write(Viewer viewer, FollowUpCards cards, Map<String, String> values) {
        String text = values.getOrDefault(FollowUpCards.FIELD, "").strip();
        if (text.isEmpty() || text.length() > FollowUpCards.MOST) {
            return new Reply.RejectFields(
                    cards.form(text),
                    Map.of(
                            FollowUpCards.FIELD,
                            words(viewer).say("closing.error.takeaway", "max", FollowUpCards.MOST)));
        }
        followUps.write(cards.place(), viewer.person().id(), cards.months(), text, clock.instant());
        return new Reply.Replace(cards.kept());
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }

    private static Reply notYours(Viewer viewer) {
        return new Reply.Say(Message.of(words(viewer).say("closing.not_yours")));
    }
}
