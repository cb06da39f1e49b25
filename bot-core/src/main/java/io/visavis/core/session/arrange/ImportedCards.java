package io.visavis.core.session.arrange;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.arrange.Arrangements.Stood;
import java.time.Instant;

/** What a director's file changed in a session, to either of the two: where it stands, and where they knew it to. */
record ImportedCards(ArrangedCards cards) {

    Message news(MentoringSession session, Stood known) {
        return new MessageBuilder()
                .message(changed(session, known))
                .context(cards.words().say("session.file.by"))
                .build();
    }

    private Message changed(MentoringSession session, Stood known) {
        Instant before = known.at().orElse(null);
        if (before == null) {
            return cards.card(session, title(session, "session.file.added"));
        } else if (session.state() == MentoringSession.State.CANCELLED) {
            return cards.cancelled(session, "session.file.cancelled", before);
        }
        return before.equals(session.startsAt())
                ? cards.card(session, title(session, "session.file.changed"))
                : cards.movedFrom(session, before, title(session, "session.file.moved"));
    }

    private String title(MentoringSession session, String key) {
        return cards.words().say(key, "name", cards.other(session));
    }
}
