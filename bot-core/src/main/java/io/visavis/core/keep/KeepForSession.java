package io.visavis.core.keep;

import io.visavis.core.chat.Inbound.Picked;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.MessageBuilder;
import io.visavis.core.chat.Reply;
import io.visavis.core.keep.KeptNotes.Note;
import io.visavis.core.keep.KeptNotes.Pair;
import io.visavis.core.people.Person;
import io.visavis.core.people.Viewer;
import io.visavis.core.talk.Command;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A manager keeps words for their next session: from a message of theirs, or typed after a command. */
public final class KeepForSession implements Talk {
    /** A button of another feature's message that asks for a thought; its value is the programme's id. */
    public static final String WRITE = "keep.write";

    private final KeptNotes notes;
    private final Clock clock;

    public KeepForSession(KeptNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Optional<Reply> said(Viewer viewer, Command command, String rest) {
        if (command != Command.KEEP) {
            return Optional.empty();
        }
        Message answer = typed(viewer, rest);
        return Optional.of(rest.isBlank() ? new Reply.Say(answer) : new Reply.Replace(answer));
    }

    @Override
    public Optional<Reply> picked(Viewer viewer, Picked picked) {
        Person person = viewer.person();
        if (!picked.action().equals(KeepForm.ID)) {
            return Optional.empty();
        }
        List<Pair> pairs = pairs(viewer);
        if (pairs.isEmpty()) {
            return Optional.of(say(person, "keep.no_pair"));
        }
        String text = picked.own() ? picked.text().strip() : "";
        Map<String, String> values = text.isEmpty() ? Map.of() : Map.of("words", cut(text));
        return Optional.of(new Reply.OpenForm(new KeepForm(pairs, person, "").form(values, hint(picked, text))));
    }

    private static @Nullable String hint(Picked picked, String text) {
        if (!picked.own()) {
            return "keep.form.not_yours";
        } else if (text.isEmpty()) {
            return "keep.form.no_words";
        }
        return text.length() > KeepForm.MOST ? "keep.form.cut" : null;
    }

    private static String cut(String text) {
        if (text.length() <= KeepForm.MOST) {
            return text;
        }
        boolean cutsPair = Character.isHighSurrogate(text.charAt(KeepForm.MOST - 1));
        return text.substring(0, cutsPair ? KeepForm.MOST - 1 : KeepForm.MOST);
    }

    /**
     * Keeps what was typed, for the manager alone until they choose otherwise: for their nearest session.
     *
     * @param typed blank to see what was kept
     */
    private Message typed(Viewer viewer, String typed) {
        Person person = viewer.person();
        Words words = Words.in(person.language());
        List<Pair> pairs = pairs(viewer);
        if (pairs.isEmpty()) {
            return Message.of(words.say("keep.no_pair"));
        } else if (typed.isBlank()) {
            String how = words.say("keep.how");
            return atHome(viewer)
                    .map(kept -> new MessageBuilder().message(kept).text(how).build())
                    .orElseGet(() -> Message.of(how));
        } else if (typed.length() > KeepForm.MOST) {
            return Message.of(words.say("keep.error.too_long", "max", KeepForm.MOST));
        }
        long id = notes.keep(pairs.get(0).id(), typed.strip(), false, clock.instant());
        return KeepCards.kept(new Note(id, pairs.get(0).id(), typed, false), pairs.get(0), person);
    }

    /** What a manager kept for sessions that are not over; empty for nothing. */
    public Optional<Message> atHome(Viewer viewer) {
        Person person = viewer.person();
        List<Pair> pairs = pairs(viewer);
        List<Note> own = notes.own(person.id(), clock.instant()).stream()
                .filter(note -> isIn(pairs, note))
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(KeepCards.atHome(own, pairs, person));
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        return switch (pressed.action()) {
            case WRITE -> Optional.of(write(viewer, pressed.value()));
            case KeepCards.CHANGE -> Optional.of(change(viewer, pressed.value()));
            case KeepCards.REMOVE -> Optional.of(remove(viewer, pressed.value()));
            default -> Optional.empty();
        };
    }

    /** For the pair in that programme, unless another is chosen; the message it is written beside stays as it is. */
    private Reply write(Viewer viewer, String programme) {
        List<Pair> pairs = pairs(viewer);
        return pairs.stream()
                .filter(pair -> Long.toString(pair.programme()).equals(programme))
                .findFirst()
                .map(pair -> Map.of("pair", Long.toString(pair.id())))
                .<Reply>map(values -> new Reply.OpenForm(
                        new KeepForm(pairs, viewer.person(), "", true).form(values, "keep.form.thought")))
                .orElseGet(() -> say(viewer.person(), "keep.no_pair"));
    }

    private Reply change(Viewer viewer, String id) {
        Person person = viewer.person();
        return note(viewer, id)
                .<Reply>map(note ->
                        new Reply.OpenForm(new KeepForm(pairs(viewer), person, id).form(KeepForm.values(note), null)))
                .orElseGet(() -> say(person, "keep.gone"));
    }

    private Reply remove(Viewer viewer, String id) {
        Person person = viewer.person();
        boolean removed = note(viewer, id).isPresent() && notes.remove(person.id(), Long.parseLong(id));
        Message told = Message.of(Words.in(person.language()).say(removed ? "keep.removed" : "keep.gone"));
        return new Reply.Replace(told);
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        return submitted.form().equals(KeepForm.ID) ? Optional.of(store(viewer, submitted)) : Optional.empty();
    }

    private Reply store(Viewer viewer, Submitted submitted) {
        Person person = viewer.person();
        List<Pair> pairs = pairs(viewer);
        String id = KeepForm.noteOf(submitted.context());
        if (pairs.isEmpty() || (!id.isEmpty() && note(viewer, id).isEmpty())) {
            return say(person, pairs.isEmpty() ? "keep.no_pair" : "keep.gone");
        }
        boolean beside = KeepForm.isBeside(submitted.context());
        KeepForm form = new KeepForm(pairs, person, id, beside);
        Map<String, String> values = submitted.values();
        Map<String, String> errors = form.errors(values, submitted.context());
        if (!errors.isEmpty()) {
            return new Reply.RejectFields(form.form(values, null), errors);
        }
        Pair pair = form.pair(values).orElseThrow();
        Note note = new Note(
                id.isEmpty() ? 0 : Long.parseLong(id),
                pair.id(),
                values.getOrDefault("words", "").strip(),
                "mentor".equals(values.get("audience")));
        return stored(person, note)
                .map(kept -> KeepCards.kept(kept, pair, person))
                .<Reply>map(card -> beside ? new Reply.Say(card) : new Reply.Replace(card))
                .orElseGet(() -> say(person, "keep.gone"));
    }

    /** Empty when it was removed meanwhile. */
    private Optional<Note> stored(Person person, Note note) {
        if (note.id() == 0) {
            long id = notes.keep(note.pair(), note.words(), note.shared(), clock.instant());
            return Optional.of(new Note(id, note.pair(), note.words(), note.shared()));
        }
        boolean changed =
                notes.change(person.id(), note.id(), note.pair(), note.words(), note.shared(), clock.instant());
        return changed ? Optional.of(note) : Optional.empty();
    }

    private List<Pair> pairs(Viewer viewer) {
        return notes.pairs(viewer.person().id(), clock.instant()).stream()
                .filter(pair -> viewer.sees(pair.programme()))
                .toList();
    }

    private Optional<Note> note(Viewer viewer, String id) {
        return isId(id)
                ? notes.byId(viewer.person().id(), Long.parseLong(id)).filter(note -> isIn(pairs(viewer), note))
                : Optional.empty();
    }

    private static boolean isIn(List<Pair> pairs, Note note) {
        return pairs.stream().anyMatch(pair -> pair.id() == note.pair());
    }

    private static boolean isId(String id) {
        return id.matches("\\d{1,18}");
    }

    private static Reply say(Person person, String key) {
        return new Reply.Say(Message.of(Words.in(person.language()).say(key)));
    }
}
