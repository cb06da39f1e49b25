package io.visavis.core.setup.jdbc;

import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.Repertoire;
import io.visavis.core.setup.Questions;
import io.visavis.core.words.Bilingual;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** {@link Questions} in PostgreSQL. */
public final class JdbcQuestions implements Questions {
    private static final String CODE = """
            select code from (
                select case n when 1 then :slug else left(:slug, 36) || '-' || n end as code, n
                from generate_series(1, 999) n) c
            where code not in (select code from prompt where programme_id = :programme) order by n limit 1
            """;

    private final Jdbi jdbi;
    private final PromptLibrary library;

    public JdbcQuestions(Jdbi jdbi, PromptLibrary library) {
        this.jdbi = jdbi;
        this.library = library;
    }

    @Override
    public List<Trained> competencies(long programmeId) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select code, name_en, name_fr from competency
                        where programme_id = :programme and not retired order by position, id
                        """)
                .bind("programme", programmeId)
                .map((rs, ctx) -> new Trained(rs.getString(1), new Bilingual(rs.getString(2), rs.getString(3))))
                .list());
    }

    @Override
    public boolean decide(long programmeId, String code, Decision decision) {
        return jdbi.inTransaction(h -> {
            String programme = locked(h, programmeId);
            Set<String> all = askable(h, programmeId, programme);
            if (!all.contains(code)) {
                return true;
            }
            if (decision == Decision.OUT && tooFewWithout(h, programmeId, code, all)) {
                return false;
            }
            new Choices(h, programmeId).decide(code, decision);
            return true;
        });
    }

    /** One director at a time: an order is read and written as a whole. */
    private static String locked(Handle h, long programmeId) {
        return h.createQuery("select code from programme where id = :programme for update")
                .bind("programme", programmeId)
                .mapTo(String.class)
                .one();
    }

    private Set<String> askable(Handle h, long programmeId, String programme) {
        Set<String> all = new HashSet<>();
        library.all().forEach(prompt -> all.add(prompt.code()));
        h.createQuery("select code from prompt where programme_id = :programme and not gone")
                .bind("programme", programmeId)
                .mapTo(String.class)
                .forEach(own -> all.add(Prompt.own(programme, own)));
        return all;
    }

    private static boolean tooFewWithout(Handle h, long programmeId, String code, Set<String> all) {
        Set<String> offered = new HashSet<>(all);
        h.createQuery("select prompt_code from prompt_choice where programme_id = :programme and left_out")
                .bind("programme", programmeId)
                .mapTo(String.class)
                .forEach(offered::remove);
        return offered.remove(code) && offered.size() < Repertoire.LEAST;
    }

    /** What is decided in one programme. */
    private record Choices(Handle handle, long programme) {

        void decide(String code, Decision decision) {
            List<String> first = first();
            int at = first.indexOf(code);
            if (decision == Decision.EARLIER) {
                if (at > 0) {
                    Collections.swap(first, at, at - 1);
                }
            } else if (decision != Decision.FIRST || at < 0) {
                first.remove(code);
                forget(code);
                if (decision == Decision.FIRST) {
                    first.add(code);
                } else if (decision == Decision.OUT) {
                    leaveOut(code);
                }
            }
            order(first);
        }

        private List<String> first() {
            return handle.createQuery("""
                            select prompt_code from prompt_choice
                            where programme_id = :programme and position is not null order by position, prompt_code
                            """)
                    .bind("programme", programme)
                    .mapTo(String.class)
                    .list();
        }

        private void forget(String code) {
            bound("delete from prompt_choice where programme_id = :programme and prompt_code = :code", code)
                    .execute();
        }

        private void leaveOut(String code) {
            bound("""
                    insert into prompt_choice (programme_id, prompt_code, left_out, by_chat)
                    values (:programme, :code, true, true)
                    """, code).execute();
        }

        private void order(List<String> first) {
            for (int i = 0; i < first.size(); i++) {
                bound("""
                        insert into prompt_choice (programme_id, prompt_code, position, by_chat)
                        values (:programme, :code, :position, true)
                        on conflict (programme_id, prompt_code) do update set position = excluded.position
                        """, first.get(i)).bind("position", i + 1).execute();
            }
        }

        private Update bound(String sql, String code) {
            return handle.createUpdate(sql).bind("programme", programme).bind("code", code);
        }
    }

    @Override
    public void add(long programmeId, Written question) {
        jdbi.useTransaction(h -> {
            locked(h, programmeId);
            String code = h.createQuery(CODE)
                    .bind("slug", Slug.of(question.en().title(), "question"))
                    .bind("programme", programmeId)
                    .mapTo(String.class)
                    .one();
            bound(h.createUpdate("""
                    insert into prompt (programme_id, code, competencies, theme, stage, en, fr, by_chat)
                    values (:programme, :code, :competencies, :theme, :stage, :en, :fr, true)
                    """), programmeId, code, question).execute();
        });
    }

    @Override
    public void rewrite(long programmeId, String code, Written question) {
        String own = code.substring(code.indexOf(':') + 1);
        jdbi.useHandle(
                h -> bound(h.createUpdate("""
                update prompt set competencies = :competencies, theme = :theme, stage = :stage, en = :en, fr = :fr
                where programme_id = :programme and code = :code and not gone
                """), programmeId, own, question).execute());
    }

    private static Update bound(Update update, long programmeId, String code, Written question) {
        return update.bind("programme", programmeId)
                .bind("code", code)
                .bindArray(
                        "competencies",
                        String.class,
                        question.competencies().stream().sorted().toList())
                .bind("theme", question.theme().code())
                .bind("stage", question.stage().code())
                .bindArray("en", String.class, question.en().parts())
                .bindArray("fr", String.class, question.fr().parts());
    }
}
