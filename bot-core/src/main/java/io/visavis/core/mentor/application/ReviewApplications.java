package io.visavis.core.mentor.application;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentor.application.Application.State;
import io.visavis.core.mentor.application.Applications.Waiting;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The director's side: they read an application, ask for more, or decide with a reason. */
public final class ReviewApplications implements Talk {
    private static final int SHOWN = 5;

    private final Applications applications;
    private final Clock clock;

    public ReviewApplications(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** The applications that wait in a programme, the oldest first, each with its button; empty for none. */
    public Optional<Message> waiting(long programme, Person director) {
        Words words = Words.in(director.language());
        List<Waiting> waiting = applications.waiting(programme);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<Waiting> shown = waiting.subList(0, Math.min(SHOWN, waiting.size()));
        ApplicationCards cards = new ApplicationCards(director);
        MessageBuilder message = new MessageBuilder()
                .strong(words.say("mentor.waiting", "count", waiting.size()))
                .facts(shown.stream()
                        .map(one -> new Fact(
                                words.say("mentor.waiting.name", "name", one.name()), since(one, director, words)))
                        .toList())
                .buttons(shown.stream()
                        .map(one -> cards.read(programme, one.id(), one.name()))
                        .toArray(Button[]::new));
        return Optional.of(message.build());
    }

    private static String since(Waiting waiting, Person director, Words words) {
        String day = words.day(LocalDate.ofInstant(waiting.appliedAt(), director.zone()));
        return words.say(waiting.asked() ? "mentor.waiting.asked" : "mentor.waiting.since", "day", day);
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case ApplicationCards.READ ->
                Optional.of(pending(pressed.value())
                        .<Reply>map(
                                application -> new Reply.Say(new ApplicationCards(viewer.person()).whole(application)))
                        .orElseGet(() -> settled(viewer)));
            case ApplicationCards.REVIEW ->
                Optional.of(toDecide(viewer, pressed.value())
                        .<Reply>map(application ->
                                new Reply.OpenForm(new ReviewForm(application, words(viewer)).form(Map.of())))
                        .orElseGet(() -> settled(viewer)));
            default -> Optional.empty();
        };
    }

    /** The application that a subject names, where it is one of that programme. */
    private Optional<Application> pending(String subject) {
        String[] parts = subject.split(":", 2);
        return parts.length == 2 && parts[1].matches("\\d{1,18}")
                ? applications
                        .byId(Long.parseLong(parts[1]))
                        .filter(Application::isPending)
                        .filter(application ->
                                Long.toString(application.programme()).equals(parts[0]))
                : Optional.empty();
    }

    private Optional<Application> toDecide(Viewer viewer, String subject) {
        return pending(subject)
                .filter(application -> application.state() == State.OPEN)
                .filter(application ->
                        application.applicant() != viewer.person().id());
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(ApplicationCards.REVIEW)
                ? Optional.of(review(viewer, submitted))
                : Optional.empty();
    }

    private Reply review(Viewer viewer, Submitted submitted) {
        Optional<Application> found = toDecide(viewer, submitted.context());
        if (found.isEmpty()) {
            return settled(viewer);
        }
        Application application = found.get();
        ReviewForm form = new ReviewForm(application, words(viewer));
        Map<String, String> values = submitted.values();
        Map<String, String> errors = form.errors(values);
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values), errors);
        }
        return decided(viewer, application, values)
                ? new Reply.Replace(Message.of(words(viewer).say(told(values), "name", application.name())))
                : settled(viewer);
    }

    private boolean decided(Viewer viewer, Application application, Map<String, String> values) {
        long director = viewer.person().id();
        return ReviewForm.asks(values)
                ? applications.ask(
                        application.id(), application.programme(), director, ReviewForm.reason(values), clock.instant())
                : applications.decide(
                        application.id(),
                        application.programme(),
                        director,
                        ReviewForm.decision(values),
                        clock.instant());
    }

    private static String told(Map<String, String> values) {
        return "mentor.reviewed." + values.getOrDefault("decision", "");
    }

    private static Reply settled(Viewer viewer) {
        return new Reply.Say(Message.of(words(viewer).say("mentor.settled")));
    }

    private static Words words(Viewer viewer) {
        return Words.in(viewer.person().language());
    }
}
