package io.visavis.core.mentor.application;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentor.application.Application.State;
import io.visavis.core.mentor.application.Applications.Programme;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The applicant's side: someone applies, answers what a director asks, or withdraws. */
public final class ApplyToMentor implements Talk {
    private static final int MOST = 1500;

    private final Applications applications;
    private final Clock clock;

    public ApplyToMentor(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Someone's pending applications; empty for none. */
    public Optional<Message> pending(Viewer viewer) {
        List<Application> own = applications.own(viewer.person().id()).stream()
                .filter(application -> viewer.sees(application.programme()))
                .toList();
        MessageBuilder message = new MessageBuilder();
        own.forEach(application -> new ApplicationCards(viewer.person()).own(application, message));
        return own.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    /** The programmes in which someone may apply, each with its button; empty for none. */
    public Optional<Message> offer(Viewer viewer) {
        Words words = words(viewer);
        List<Programme> open = open(viewer);
        MessageBuilder message = new MessageBuilder();
        for (Programme programme : open) {
            message.text(words.say("mentor.offer", "programme", words.pick(programme.nameEn(), programme.nameFr())))
                    .buttons(Button.opening(
                            words.say("mentor.button.apply"), ApplicationCards.APPLY, Long.toString(programme.id())));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    private List<Programme> open(Viewer viewer) {
        return applications.open(viewer.person().id(), viewer.programmes(), clock.instant());
    }

    private Optional<Programme> open(Viewer viewer, String id) {
        return open(viewer).stream()
                .filter(programme -> Long.toString(programme.id()).equals(id))
                .findFirst();
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ApplicationCards.APPLY -> Optional.of(begin(viewer, pressed.value()));
            case ApplicationCards.ANSWER ->
                Optional.of(own(viewer, pressed.value())
                        .filter(application -> application.state() == State.ASKED)
                        .<Reply>map(application -> new Reply.OpenForm(answerForm(application, words(viewer), Map.of())))
                        .orElseGet(() -> gone(viewer)));
            case ApplicationCards.WITHDRAW -> Optional.of(withdraw(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    private Reply begin(Viewer viewer, String programme) {
        return open(viewer, programme)
                .<Reply>map(open -> new Reply.OpenForm(new ApplicationForm(open, words(viewer)).form(Map.of())))
                .orElseGet(() -> say(viewer, "mentor.not_open"));
    }

    private Reply withdraw(Viewer viewer, String id) {
        boolean withdrawn = own(viewer, id).isPresent()
                && applications.withdraw(Long.parseLong(id), viewer.person().id(), clock.instant());
        return withdrawn ? new Reply.Replace(Message.of(words(viewer).say("mentor.withdrawn"))) : gone(viewer);
    }

    /** One of their own that is pending. */
    private Optional<Application> own(Viewer viewer, String id) {
        return applications.own(viewer.person().id()).stream()
                .filter(application -> Long.toString(application.id()).equals(id))
                .filter(application -> viewer.sees(application.programme()))
                .findFirst();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return switch (submitted.form()) {
            case ApplicationCards.APPLY -> Optional.of(apply(viewer, submitted));
            case ApplicationCards.ANSWER -> Optional.of(answer(viewer, submitted));
            default -> Optional.empty();
        };
    }

    private Reply apply(Viewer viewer, Submitted submitted) {
        Optional<Programme> open = open(viewer, submitted.context());
        if (open.isEmpty()) {
            return say(viewer, "mentor.not_open");
        }
        ApplicationForm form = new ApplicationForm(open.get(), words(viewer));
        Map<String, String> errors = form.errors(submitted.values());
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(submitted.values()), errors);
        }
        long programme = open.get().id();
        applications.apply(
                viewer.person().id(),
                programme,
                viewer.programmes(),
                ApplicationForm.entry(submitted.values()),
                clock.instant());
        return applications.own(viewer.person().id()).stream()
                .filter(application -> application.programme() == programme)
                .findFirst()
                .<Reply>map(application -> new Reply.Replace(new ApplicationCards(viewer.person()).sent(application)))
                .orElseGet(() -> say(viewer, "mentor.not_open"));
    }

    private Reply answer(Viewer viewer, Submitted submitted) {
        Words words = words(viewer);
        Optional<Application> own =
                own(viewer, submitted.context()).filter(application -> application.state() == State.ASKED);
        if (own.isEmpty()) {
            return gone(viewer);
        }
        Map<String, String> errors = new HashMap<>();
        ApplicationForm.checkText("answer", MOST, submitted.values(), words, errors);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(answerForm(own.get(), words, submitted.values()), errors);
        }
        String answer = submitted.values().getOrDefault("answer", "").strip();
        boolean answered = applications.answer(own.get().id(), viewer.person().id(), answer, clock.instant());
        return answered ? new Reply.Replace(Message.of(words.say("mentor.answer_sent"))) : gone(viewer);
    }

    private static Form answerForm(Application application, Words words, Map<String, String> values) {
        return new Form(
                ApplicationCards.ANSWER,
                words.say("mentor.answer.form"),
                List.of(new Block.Quote(ApplicationCards.lastQuestion(application))),
                List.of(new Input.TextInput(
                        "answer", words.say("mentor.answer"), null, true, values.get("answer"), MOST, true)),
                words.say("mentor.apply.submit"),
                words.say("mentor.form.cancel"),
                Long.toString(application.id()));
    }

    private static Reply gone(Viewer viewer) {
        return say(viewer, "mentor.gone");
    }

    private static Reply say(Viewer viewer, String key) {
        return new Reply.Say(Message.of(words(viewer).say(key)));
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }
}
