package io.visavis.core.status;

import com.ibm.icu.text.Collator;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.words.Words;
import java.util.List;

/** Who has not chosen to take part, by name: not asked yet, silent and unwilling are one and the same. */
record EnrolmentLines(List<Participant> participants, Words words) {
    void addTo(MessageBuilder message) {
        Collator alphabet = Collator.getInstance(words.language().locale());
        List<String> names = participants.stream()
                .filter(person -> !person.enrolled())
                .map(Participant::name)
                .sorted(alphabet)
                .toList();
        if (!names.isEmpty()) {
            message.text(words.say("status.not_enrolled", "count", names.size(), "names", words.list(names)));
        }
    }
}
