package io.visavis.core.session;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.delivery.RewriteCard;
import io.visavis.core.people.People;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manager says what they want from a session; their mentor finds it in the brief, also in one that was sent. */
public final class SayWish implements Talk {
    private static final int MOST = 1000;
    private static final String WORDS = "words";

    private final Sessions sessions;
    private final SessionWords said;
    private final ComposeSessionMessage compose;
    private final People people;
    private final RewriteCard rewrite;
    private final Clock clock;

    public SayWish(
            Sessions sessions,
            SessionWords said,
            ComposeSessionMessage compose,
            People people,
            RewriteCard rewrite,
            Clock clock) {
        this.sessions = sessions;
        this.said = said;
        this.compose = compose;
        this.people = people;
        this.rewrite = rewrite;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return pressed.action().equals(SessionCards.WANT)
                ? Optional.of(own(viewer, pressed.value())
                        .<Reply>map(session -> new Reply.OpenForm(form(
                                session,
                                viewer.person(),
                                said.wish(session.id()).orElse(null))))
                        .orElseGet(() -> tooLate(viewer)))
                : Optional.empty();
    }

    /** Until the session is over: what was wanted may be put into words on the way there. */
    private Optional<MentoringSession> own(Viewer viewer, String id) {
        return id.matches("\\d{1,18}")
                ? sessions.byId(Long.parseLong(id))
                        .filter(session ->
                                session.isManager(viewer.person().id()) && viewer.sees(session.programmeId()))
                        .filter(session ->
                                session.willTakePlace() && session.endsAt().isAfter(clock.instant()))
                : Optional.empty();
    }

    private static Form form(MentoringSession session, Person mentee, @Nullable String present) {
        Words words = Words.in(mentee.language());
        String mentor = session.mentor().name();
        return new Form(
                SessionCards.WANT,
                words.say("session.want.title"),
                List.of(Block.Text.of(words.say("session.want.intro", "name", mentor))),
                List.of(new Input.TextInput(
                        WORDS,
                        words.say("session.reminder.question"),
                        words.say("session.want.hint"),
                        true,
                        present,
                        MOST,
                        present == null)),
                words.say("session.want.submit"),
                words.say("session.form.cancel"),
                Long.toString(session.id()));
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(SessionCards.WANT)
                ? Optional.of(own(viewer, submitted.context())
                        .map(session -> say(session, viewer.person(), submitted.values()))
                        .orElseGet(() -> tooLate(viewer)))
                : Optional.empty();
    }

    private Reply say(MentoringSession session, Person mentee, Map<String, String> values) {
        String words = values.getOrDefault(WORDS, "").strip();
        if (words.length() > MOST) {
            return new Reply.RejectFields(
                    form(session, mentee, words),
                    Map.of(WORDS, Words.in(mentee.language()).say("session.want.error", "max", MOST)));
        }
        Instant now = clock.instant();
        said.wish(session.id(), words, now);
        said.brief(session).ifPresent(standing -> {
            Person mentor = people.byId(session.mentor().personId()).orElseThrow();
            compose.brief(session, mentor, now)
                    .ifPresent(brief -> rewrite.of(mentor, standing.place(), standing.message(), brief));
        });
        return new Reply.Replace(compose.reminder(session, mentee, now));
    }

    private static Reply tooLate(Viewer viewer) {
        return new Reply.Say(Message.of(Words.in(viewer.person().language()).say("session.want.late")));
    }
}
