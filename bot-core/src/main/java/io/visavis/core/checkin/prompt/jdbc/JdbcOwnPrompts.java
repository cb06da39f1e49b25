package io.visavis.core.checkin.prompt.jdbc;

import io.visavis.core.checkin.prompt.OwnPrompts;
import io.visavis.core.checkin.prompt.Prompt;
import io.visavis.core.checkin.prompt.Stage;
import io.visavis.core.checkin.prompt.Theme;
import io.visavis.core.checkin.prompt.Wording;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link OwnPrompts} in PostgreSQL. */
public final class JdbcOwnPrompts implements OwnPrompts {
    private static final String QUERY = """
            select g.code as programme, p.code, p.competencies, p.theme, p.stage, p.en, p.fr
            from prompt p join programme g on g.id = p.programme_id
            """;

    private final Jdbi jdbi;

    public JdbcOwnPrompts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Prompt> find(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : jdbi.withHandle(h -> h.createQuery(QUERY + "where g.code = :programme and p.code = :code")
                        .bind("programme", code.substring(0, colon))
                        .bind("code", code.substring(colon + 1))
                        .map((rs, ctx) -> prompt(rs))
                        .findOne());
    }

    @Override
    public Decided decided(long programmeId) {
        return jdbi.withHandle(h -> new Decided(
                h.createQuery(QUERY + "where g.id = :programme and not p.gone order by p.id")
                        .bind("programme", programmeId)
                        .map((rs, ctx) -> prompt(rs))
                        .list(),
                codes(h, programmeId, "position is not null"),
                leftOut(h, programmeId)));
    }

    private static Set<String> leftOut(Handle h, long programmeId) {
        return new HashSet<>(codes(h, programmeId, "left_out"));
    }

    private static List<String> codes(Handle h, long programmeId, String which) {
        return h.createQuery("""
                        select prompt_code from prompt_choice where programme_id = :programme and %s
                        order by position, prompt_code
                        """.formatted(which))
                .bind("programme", programmeId)
                .mapTo(String.class)
                .list();
    }

    private static Prompt prompt(ResultSet rs) throws SQLException {
        return new Prompt(
                Prompt.own(rs.getString("programme"), rs.getString("code")),
                Set.copyOf(texts(rs.getArray("competencies"))),
                Theme.valueOf(rs.getString("theme").toUpperCase(Locale.ROOT)),
                Stage.valueOf(rs.getString("stage").toUpperCase(Locale.ROOT)),
                wording(texts(rs.getArray("en"))),
                wording(texts(rs.getArray("fr"))));
    }

    private static Wording wording(List<String> parts) {
        return new Wording(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
