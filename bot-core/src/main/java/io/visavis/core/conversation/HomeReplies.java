package io.visavis.core.conversation;

import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Reply;
import io.visavis.core.home.RefreshHomes;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import org.jspecify.annotations.Nullable;

/** What the home shows once it was opened, or after something was done there or elsewhere. */
final class HomeReplies {
    private final RefreshHomes homes;

    HomeReplies(RefreshHomes homes) {
        this.homes = homes;
    }

    Reply opened(Viewer viewer, Inbound inbound) {
        return new Reply.ShowHome(homes.opened(viewer, inbound.from().place()));
    }

    /**
     * The reply to a button or a form. What was done in the home shows there, below what there is to say about it;
     * what was done elsewhere shows in the home as well.
     */
    Reply acted(Viewer viewer, Inbound inbound, @Nullable MessageRef where, Reply reply) {
        if (!MessageRef.HOME.equals(where)) {
            elsewhere(viewer.person(), reply);
            return reply;
        }
        if (reply instanceof Reply.Replace) {
            homes.changed(viewer.person().id(), inbound.from().place());
            return opened(viewer, inbound);
        }
        if (reply instanceof Reply.Say say) {
            Message home = homes.opened(viewer, inbound.from().place());
            return new Reply.ShowHome(new MessageBuilder()
                    .message(say.message())
                    .divider()
                    .message(home)
                    .build());
        }
        return reply;
    }

    /** A reply that replaces a card tells of a change. */
    void elsewhere(Person person, Reply reply) {
        if (reply instanceof Reply.Replace) {
            changed(person);
        }
    }

    void changed(Person person) {
        homes.changed(person.id(), null);
    }
}
