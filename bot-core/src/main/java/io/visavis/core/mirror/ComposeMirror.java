package io.visavis.core.mirror;

import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.keep.KeptNotes;
import io.visavis.core.people.Person;
import java.time.Instant;
import java.util.Set;

/** Composes a mirror at the moment it leaves; where there is nothing to hold side by side, nothing is said. */
public final class ComposeMirror implements Composer {
    private final Mirrors mirrors;
    private final KeptNotes notes;
    private final MirrorCards cards;

    public ComposeMirror(Mirrors mirrors, KeptNotes notes, PromptLibrary library) {
        this.mirrors = mirrors;
        this.notes = notes;
        this.cards = new MirrorCards(mirrors, library);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.MIRROR);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        Mirrors.Place place = mirrors.place(owed.subjectId(), person.id()).orElse(null);
        if (place == null) {
            return new Composition.Drop("left");
        }
        boolean mayKeep =
                notes.pairs(person.id(), now).stream().anyMatch(pair -> pair.programme() == place.programmeId());
        return cards.of(place, person, mayKeep)
                .<Composition>map(Composition.Send::new)
                .orElseGet(() -> new Composition.Drop("nothing_alike"));
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
