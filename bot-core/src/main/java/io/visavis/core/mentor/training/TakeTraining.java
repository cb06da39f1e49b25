package io.visavis.core.mentor.training;

import io.visavis.core.chat.Block.Fact;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.mentor.training.Training.Module;
import io.visavis.core.mentor.training.Training.Programme;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A mentor sees what there is to learn, and marks what they completed. */
public final class TakeTraining implements Talk {
    private static final String DONE = "mentor.trained";
    private static final String NOT_DONE = "mentor.untrained";

    private final Training training;
    private final Clock clock;

    public TakeTraining(Training training, Clock clock) {
        this.training = training;
        this.clock = clock;
    }

    /** All modules of the programmes in which someone mentors; empty for none. */
    public Optional<Message> modules(Viewer viewer) {
        return card(viewer, programmes(viewer), true);
    }

    /** The same with required modules that are still to do, alone; empty when none is. */
    public Optional<Message> toDo(Viewer viewer) {
        List<Programme> behind = programmes(viewer).stream()
                .map(TakeTraining::stillToDo)
                .filter(programme -> !programme.modules().isEmpty())
                .toList();
        return card(viewer, behind, false);
    }

    private static Programme stillToDo(Programme programme) {
        List<Module> modules = programme.modules().stream()
                .filter(module -> module.required() && module.completedOn() == null)
                .toList();
        return new Programme(programme.id(), programme.nameEn(), programme.nameFr(), modules);
    }

    private List<Programme> programmes(Viewer viewer) {
        LocalDate today = today(viewer);
        return training.of(viewer.person().id(), today).stream()
                .filter(programme -> viewer.sees(programme.id()))
                .toList();
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.person().zone());
    }

    private Optional<Message> card(Viewer viewer, List<Programme> programmes, boolean undo) {
        Words words = Words.in(viewer.person().language());
        MessageBuilder message = new MessageBuilder();
        for (Programme programme : programmes) {
            String name = words.pick(programme.nameEn(), programme.nameFr());
            message.strong(words.say("mentor.training", "programme", name))
                    .facts(programme.modules().stream()
                            .map(module -> fact(module, words))
                            .toList());
            Button[] buttons = programme.modules().stream()
                    .flatMap(module -> button(module, words, undo).stream())
                    .toArray(Button[]::new);
            if (buttons.length > 0) {
                message.buttons(buttons);
            }
        }
        return programmes.isEmpty() ? Optional.empty() : Optional.of(message.build());
    }

    private static Fact fact(Module module, Words words) {
        String label = words.say("mentor.module", "name", name(module, words));
        LocalDate done = module.completedOn();
        String state = done != null
                ? words.say("mentor.module.done", "day", words.shortDay(done))
                : words.say(module.required() ? "mentor.module.required" : "mentor.module.optional");
        return new Fact(
                label,
                words.say("mentor.module.about", "state", state, "minutes", module.minutes(), "link", module.link()));
    }

    private static Optional<Button> button(Module module, Words words, boolean undo) {
        String id = Long.toString(module.id());
        if (module.completedOn() == null) {
            return Optional.of(
                    Button.acting(words.say("mentor.button.trained", "name", name(module, words)), DONE, id));
        }
        return undo && !module.fromFile()
                ? Optional.of(
                        Button.acting(words.say("mentor.button.untrained", "name", name(module, words)), NOT_DONE, id))
                : Optional.empty();
    }

    private static String name(Module module, Words words) {
        return words.pick(module.nameEn(), module.nameFr());
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case DONE -> Optional.of(mark(viewer, pressed.value(), true));
            case NOT_DONE -> Optional.of(mark(viewer, pressed.value(), false));
            default -> Optional.empty();
        };
    }

    private Reply mark(Viewer viewer, String id, boolean done) {
        boolean theirs = programmes(viewer).stream()
                .flatMap(programme -> programme.modules().stream())
                .anyMatch(module -> Long.toString(module.id()).equals(id));
        long person = viewer.person().id();
        boolean marked = theirs
                && (done
                        ? training.complete(person, Long.parseLong(id), today(viewer))
                        : training.undo(person, Long.parseLong(id)));
        return marked
                ? modules(viewer).<Reply>map(Reply.Replace::new).orElseGet(Reply.Nothing::new)
                : new Reply.Say(Message.of(Words.in(viewer.person().language()).say("mentor.gone")));
    }
}
