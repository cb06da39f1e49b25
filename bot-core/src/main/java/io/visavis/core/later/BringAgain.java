package io.visavis.core.later;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Message;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.people.Person;
import io.visavis.core.schedule.WorkingCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Composes what was put off as it is now; what was answered, or holds no more, is not brought again. */
public final class BringAgain implements Composer {
    private final Map<MessageKind, Composer> features = new EnumMap<>(MessageKind.class);
    private final PutOffs putOffs;
    private final Moments moments;

    /** @param features those that compose what may be put off, for those alone who may be told */
    public BringAgain(Collection<? extends Composer> features, PutOffs putOffs, WorkingCalendar calendar) {
        features.forEach(feature -> feature.kinds().forEach(kind -> this.features.put(kind, feature)));
        this.putOffs = putOffs;
        this.moments = new Moments(calendar);
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.BROUGHT_AGAIN);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        OwedMessage original = putOffs.original(owed.subjectId()).orElseThrow();
        Composition composition = feature(original).again(original, person, now);
        return composition instanceof Composition.Send send
                ? new Composition.Send(offering(send.message(), owed.id(), original, person, now))
                : composition;
    }

    /** The message as it would be brought at this moment, with the moments it may be put off to; empty once settled. */
    Optional<Message> now(long id, OwedMessage original, Person person, Instant now) {
        return feature(original).again(original, person, now) instanceof Composition.Send send
                ? Optional.of(offering(send.message(), id, original, person, now))
                : Optional.empty();
    }

    private Message offering(Message message, long id, OwedMessage original, Person person, Instant now) {
        return LaterCards.offering(message, menu(id, original, person, now, Optional.empty()));
    }

    Optional<Block.Menu> menu(long id, OwedMessage original, Person person, Instant now, Optional<Instant> except) {
        return moments.menu(id, original, person, now, except);
    }

    Optional<Instant> chosen(String value, OwedMessage original, Person person, Instant now) {
        return moments.chosen(value, original, person, now);
    }

    private Composer feature(OwedMessage original) {
        return Objects.requireNonNull(features.get(original.kind()), () -> "nobody composes " + original.kind());
    }

    /** Its feature was told when it was sent first. */
    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
