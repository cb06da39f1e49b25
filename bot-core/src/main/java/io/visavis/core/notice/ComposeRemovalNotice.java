package io.visavis.core.notice;

import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.OwedMessage;
import io.visavis.core.notice.InstallationChanges.Removed;
import io.visavis.core.people.Person;
import io.visavis.core.words.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Tells a director that a workspace of their programme has removed the bot, as long as that is so. */
public final class ComposeRemovalNotice implements Composer {
    private final InstallationChanges changes;

    public ComposeRemovalNotice(InstallationChanges changes) {
        this.changes = changes;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.WORKSPACE_REMOVED);
    }

    @Override
    public Composition compose(OwedMessage owed, Person person, Instant now) {
        return changes.removed(owed.subjectId())
                .<Composition>map(removed -> new Composition.Send(notice(removed, Words.in(person.language()))))
                .orElseGet(() -> new Composition.Drop("installed_again"));
    }

    private static Message notice(Removed removed, Words words) {
        String why = removed.why().name().toLowerCase(Locale.ROOT);
        return new MessageBuilder()
                .heading(words.say(
                        "workspace.removed", "platform", removed.platform().label(), "name", removed.name()))
                .text(words.say("workspace.removed." + why))
                .text(words.say("workspace.removed.effect"))
                .text(words.say("workspace.removed.todo"))
                .build();
    }

    @Override
    public void sent(OwedMessage owed, Person person, Instant at) {}
}
