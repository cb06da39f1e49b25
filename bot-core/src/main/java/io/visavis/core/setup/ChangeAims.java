package io.visavis.core.setup;

import io.visavis.core.chat.Button;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Input;
import io.visavis.core.chat.Input.Option;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Bilingual;
import io.visavis.core.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A director adds, renames and retires the themes and competencies that objectives name. */
public final class ChangeAims implements Talk {
    private static final String AIM = "setup.aim";
    private static final String MODEL = "setup.model";
    private static final int MOST = 20;
    private static final int MOST_BEHAVIOURS = 8;
    private static final int TEXT = 2500;

    private final Setup setup;

    public ChangeAims(Setup setup) {
        this.setup = setup;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        long programme = ProgrammeCard.programme(pressed.value());
        return switch (pressed.action()) {
            case ProgrammeCard.THEMES -> Optional.of(new Reply.Say(list(programme, Aim.Kind.THEME, words)));
            case ProgrammeCard.COMPETENCIES -> Optional.of(new Reply.Say(list(programme, Aim.Kind.COMPETENCY, words)));
            case MODEL -> Optional.of(model(programme, words));
            case AIM ->
                aim(pressed.value())
                        .map(aim -> new Reply.OpenForm(form(pressed.value(), aim, values(aim), words)))
                        .map(Reply.class::cast)
                        .or(() -> outdated(words));
            default -> Optional.empty();
        };
    }

    private static Optional<Reply> outdated(Words words) {
        return Optional.of(new Reply.Say(Message.of(words.say("setup.outdated"))));
    }

    private Reply model(long programme, Words words) {
        setup.addModel(programme);
        return new Reply.Replace(list(programme, Aim.Kind.COMPETENCY, words));
    }

    private static Aim.Kind kind(String value) {
        return value.contains(":competency:") ? Aim.Kind.COMPETENCY : Aim.Kind.THEME;
    }

    /** The one that a value such as {@code 12:theme:345} names; a new one for {@code 12:theme:0}. */
    private Optional<Aim> aim(String value) {
        long id = ProgrammeCard.subject(value);
        return id == 0
                ? Optional.of(new Aim(0, new Bilingual("", ""), 0, false, List.of(), List.of()))
                : setup.aims(ProgrammeCard.programme(value), kind(value)).stream()
                        .filter(aim -> aim.id() == id)
                        .findFirst();
    }

    private Message list(long programme, Aim.Kind kind, Words words) {
        List<Aim> aims = setup.aims(programme, kind);
        String key = "setup." + kind.code();
        String value = programme + ":" + kind.code() + ":";
        MessageBuilder message = new MessageBuilder().heading(words.say(key + ".heading"));
        List<Button> buttons = new ArrayList<>();
        for (Aim aim : aims) {
            message.text(line(aim, words));
            String name = aim.name().in(words.language());
            buttons.add(Button.opening(words.say("setup.aim.change", "name", name), AIM, value + aim.id()));
        }
        if (aims.isEmpty()) {
            message.text(words.say("setup.none"));
        }
        if (aims.size() < MOST) {
            buttons.add(Button.opening(words.say(key + ".add"), AIM, value + 0));
        }
        if (kind == Aim.Kind.COMPETENCY) {
            buttons.add(Button.acting(words.say("setup.model.add"), MODEL, Long.toString(programme)));
        }
        return message.buttons(buttons.toArray(Button[]::new))
                .context(words.say("setup.aim.hint"))
                .build();
    }

    private static String line(Aim aim, Words words) {
        String name = aim.name().en() + " / " + aim.name().fr();
        return "• "
                + words.say(
                        aim.retired() ? "setup.aim.retired" : "setup.aim.line",
                        "name",
                        name,
                        "count",
                        aim.objectives());
    }

    private static Map<String, String> values(Aim aim) {
        Map<String, String> values = new HashMap<>();
        values.put("name_en", aim.name().en());
        values.put("name_fr", aim.name().fr());
        values.put("behaviours_en", String.join("\n", aim.behavioursEn()));
        values.put("behaviours_fr", String.join("\n", aim.behavioursFr()));
        values.put("use", aim.retired() ? "retired" : "offered");
        return values;
    }

    private static List<Option> uses(Words words) {
        return List.of(
                new Option("offered", words.say("setup.use.offered")),
                new Option("retired", words.say("setup.use.retired")));
    }

    private static Form form(String context, Aim aim, Map<String, String> values, Words words) {
        SetupForms forms = new SetupForms(words);
        List<Input> inputs = new ArrayList<>();
        inputs.add(forms.text("name_en", values, true));
        inputs.add(forms.text("name_fr", values, true));
        if (kind(context) == Aim.Kind.COMPETENCY) {
            inputs.add(behaviours("behaviours_en", values, words));
            inputs.add(behaviours("behaviours_fr", values, words));
        }
        if (aim.id() != 0) {
            inputs.add(forms.choice("use", uses(words), values));
        }
        return forms.form(AIM, inputs, context);
    }

    private static Input behaviours(String id, Map<String, String> values, Words words) {
        String hint = words.say("setup.behaviours.hint", "most", MOST_BEHAVIOURS);
        return new Input.TextInput(id, words.say("setup.field." + id), hint, true, values.get(id), TEXT, false);
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        if (!submitted.form().equals(AIM)) {
            return Optional.empty();
        }
        Words words = Words.in(viewer.person().language());
        String context = submitted.context();
        return aim(context).map(aim -> entered(aim, submitted, words)).or(() -> outdated(words));
    }

    private Reply entered(Aim aim, Submitted submitted, Words words) {
        String context = submitted.context();
        long programme = ProgrammeCard.programme(context);
        Aim.Kind kind = kind(context);
        Answers answers = new Answers(submitted.values(), words);
        boolean retired = aim.id() != 0 && answers.choice("use", uses(words)).equals("retired");
        Aim changed = new Aim(
                aim.id(),
                new Bilingual(answers.name("name_en"), answers.name("name_fr")),
                aim.objectives(),
                retired,
                answers.lines("behaviours_en", MOST_BEHAVIOURS),
                answers.lines("behaviours_fr", MOST_BEHAVIOURS));
        check(changed, setup.aims(programme, kind), answers);
        if (!answers.isSound()) {
            return answers.reject(form(context, aim, submitted.values(), words));
        }
        if (retired && aim.objectives() == 0) {
            setup.remove(programme, kind, aim.id());
        } else {
            setup.save(programme, kind, changed);
        }
        return new Reply.Replace(list(programme, kind, words));
    }

    /** No two of one name, and objectives always have one to name. */
    private static void check(Aim changed, List<Aim> all, Answers answers) {
        List<Aim> others = all.stream().filter(aim -> aim.id() != changed.id()).toList();
        if (others.stream()
                .anyMatch(aim -> aim.name().en().equalsIgnoreCase(changed.name().en()))) {
            answers.wrong("name_en", "setup.error.name_taken");
        }
        if (others.stream()
                .anyMatch(aim -> aim.name().fr().equalsIgnoreCase(changed.name().fr()))) {
            answers.wrong("name_fr", "setup.error.name_taken");
        }
        if (changed.retired() && others.stream().allMatch(Aim::retired)) {
            answers.wrong("use", "setup.error.last");
        }
        if (changed.id() == 0 && all.size() >= MOST) {
            answers.wrong("name_en", "setup.error.many", "most", MOST);
        }
    }
}
