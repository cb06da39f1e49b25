package io.visavis.core.setup;

import io.visavis.core.chat.Form;
import io.visavis.core.chat.Inbound.Pressed;
import io.visavis.core.chat.Inbound.Submitted;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Standing;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import io.visavis.core.people.Viewer;
import io.visavis.core.programme.imports.source.TextShapes;
import io.visavis.core.setup.Questions.Trained;
import io.visavis.core.setup.Questions.Written;
import io.visavis.core.talk.Talk;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A director writes a question of their programme's own, or puts other words to it. */
public final class WriteQuestions implements Talk {
    private static final int MOST = 60;

    private final Questions questions;
    private final PromptLibrary library;

    public WriteQuestions(Questions questions, PromptLibrary library) {
        this.questions = questions;
        this.library = library;
    }

    @Override
    public Optional<Reply> pressed(Viewer viewer, Pressed pressed) {
        Words words = Words.in(viewer.person().language());
        if (pressed.action().equals(QuestionCards.NEW)) {
            return Optional.of(open(pressed.value(), QuestionCards.NEW, Map.of(), words));
        } else if (pressed.action().equals(QuestionCards.WORDS)) {
            return Optional.of(own(pressed.value())
                    .map(one -> open(pressed.value(), QuestionCards.WORDS, QuestionForm.values(one), words))
                    .orElseGet(() -> outdated(words)));
        }
        return Optional.empty();
    }

    private Reply open(String value, String form, Map<String, String> values, Words words) {
        List<Trained> trained = questions.competencies(ProgrammeCard.programme(value));
        return trained.isEmpty()
                ? new Reply.Say(Message.of(words.say("setup.error.no_competency")))
                : new Reply.OpenForm(new QuestionForm(words, trained).form(form, value, values));
    }

    private Optional<Prompt> own(String value) {
        String code = QuestionCards.code(value);
        return library.standing(ProgrammeCard.programme(value)).stream()
                .map(Standing::prompt)
                .filter(prompt -> prompt.isOwn() && prompt.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<Reply> submitted(Viewer viewer, Submitted submitted) {
        Words words = Words.in(viewer.person().language());
        if (submitted.form().equals(QuestionCards.NEW)) {
            return Optional.of(entered(submitted, Optional.empty(), words));
        } else if (submitted.form().equals(QuestionCards.WORDS)) {
            return Optional.of(own(submitted.context())
                    .map(one -> entered(submitted, Optional.of(one), words))
                    .orElseGet(() -> outdated(words)));
        }
        return Optional.empty();
    }

    private Reply entered(Submitted submitted, Optional<Prompt> known, Words words) {
        long programme = ProgrammeCard.programme(submitted.context());
        List<Trained> trained = questions.competencies(programme);
        if (trained.isEmpty()) {
            return new Reply.Say(Message.of(words.say("setup.error.no_competency")));
        }
        QuestionForm form = new QuestionForm(words, trained);
        Answers answers = new Answers(submitted.values(), words);
        Set<String> competencies = competencies(answers, form);
        String theme = answers.choice("question_theme", form.themes());
        String stage = answers.choice("question_stage", form.stages());
        Optional<Wording> en = wording(answers, Language.EN);
        Optional<Wording> fr = wording(answers, Language.FR);
        check(programme, known, answers);
        if (!answers.isSound() || en.isEmpty() || fr.isEmpty()) {
            Form again = form.form(submitted.form(), submitted.context(), submitted.values());
            return answers.reject(again);
        }
        Written written = new Written(competencies, theme(theme), stage(stage), en.get(), fr.get());
        known.ifPresentOrElse(
                one -> questions.rewrite(programme, one.code(), written), () -> questions.add(programme, written));
        return new Reply.Replace(new QuestionCards(programme, words).list(library.standing(programme), 0));
    }

    private static Set<String> competencies(Answers answers, QuestionForm form) {
        Set<String> competencies = new HashSet<>();
        for (String field : QuestionForm.COMPETENCIES) {
            if (competencies.isEmpty() || !answers.text(field).isEmpty()) {
                competencies.add(answers.choice(field, form.competencies()));
            }
        }
        return competencies;
    }

    private static Theme theme(String code) {
        return Theme.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static Stage stage(String code) {
        return Stage.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty where a part does not fit, which is then told at its field. */
    private static Optional<Wording> wording(Answers answers, Language language) {
        String end = "_" + language.code();
        Optional<String> title = part(answers, "title" + end, Wording.MAX_TITLE);
        Optional<String> what = part(answers, "what" + end, Wording.MAX_STEP);
        Optional<String> soWhat = part(answers, "so_what" + end, Wording.MAX_STEP);
        Optional<String> nowWhat = part(answers, "now_what" + end, Wording.MAX_STEP);
        return title.isPresent() && what.isPresent() && soWhat.isPresent() && nowWhat.isPresent()
                ? Optional.of(new Wording(title.get(), what.get(), soWhat.get(), nowWhat.get()))
                : Optional.empty();
    }

    private static Optional<String> part(Answers answers, String field, int longest) {
        // Pasted from elsewhere, it may hold line breaks: a question is one sentence or two on a line
        String line = answers.text(field).replaceAll("\\s*\\R\\s*", " ");
        Optional<String> fit =
                line.isEmpty() ? Optional.empty() : TextShapes.line(longest).fit(line);
        if (fit.isEmpty()) {
            answers.wrong(field, "setup.error.question", "most", longest);
        }
        return fit;
    }

    /** No two of one title, and not without end. */
    private void check(long programme, Optional<Prompt> known, Answers answers) {
        List<Prompt> others = library.standing(programme).stream()
                .map(Standing::prompt)
                .filter(prompt ->
                        known.map(Prompt::code).filter(prompt.code()::equals).isEmpty())
                .toList();
        for (Language language : Language.values()) {
            String field = "title_" + language.code();
            String title = answers.text(field);
            if (others.stream().anyMatch(prompt -> prompt.in(language).title().equalsIgnoreCase(title))) {
                answers.wrong(field, "setup.error.title_taken");
            }
        }
        if (known.isEmpty() && others.stream().filter(Prompt::isOwn).count() >= MOST) {
            answers.wrong("title_en", "setup.error.many", "most", MOST);
        }
    }

    private static Reply outdated(Words words) {
        return new Reply.Say(Message.of(words.say("setup.outdated")));
    }
}
