package io.visavis.core.setup.jdbc;

import io.visavis.core.setup.Aim;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** One programme's themes or competencies. */
record AimRows(Handle handle, long programme, Aim.Kind kind) {
    private static final String RENAME_THEME = """
            update strategic_theme set name_en = :en, name_fr = :fr, retired = :retired
            where id = :id and programme_id = :programme
            """;
    private static final String RENAME_COMPETENCY = """
            update competency
            set name_en = :en, name_fr = :fr, retired = :retired, behaviours_en = :behavioursEn, behaviours_fr = :behavioursFr
            where id = :id and programme_id = :programme
            """;
    /** The code is the first free one of the English name, or of a number where the name has no letters for it. */
    private static final String CODE = """
            select code from (
                select case n when 1 then :slug else left(:slug, 36) || '-' || n end as code, n
                from generate_series(1, 99) n) c
            where code not in (select code from %s where programme_id = :programme) order by n limit 1
            """;

    private static final String ADD_THEME = """
            insert into strategic_theme (programme_id, code, name_en, name_fr, position, by_chat)
            values (:programme, :code, :en, :fr, (select coalesce(max(position), -1) + 1 from strategic_theme
                                                  where programme_id = :programme), true)
            """;
    private static final String ADD_COMPETENCY = """
            insert into competency (programme_id, code, name_en, name_fr, behaviours_en, behaviours_fr, position, by_chat)
            values (:programme, :code, :en, :fr, :behavioursEn, :behavioursFr,
                    (select coalesce(max(position), -1) + 1 from competency where programme_id = :programme), true)
            """;

    private boolean isTheme() {
        return kind == Aim.Kind.THEME;
    }

    void save(Aim aim) {
        if (aim.id() != 0) {
            bound(handle.createUpdate(isTheme() ? RENAME_THEME : RENAME_COMPETENCY), aim)
                    .bind("id", aim.id())
                    .bind("retired", aim.retired())
                    .execute();
        } else {
            code(aim)
                    .ifPresent(code -> bound(handle.createUpdate(isTheme() ? ADD_THEME : ADD_COMPETENCY), aim)
                            .bind("code", code)
                            .execute());
        }
    }

    private Optional<String> code(Aim aim) {
        return handle.createQuery(CODE.formatted(isTheme() ? "strategic_theme" : "competency"))
                .bind("slug", Slug.of(aim.name().en(), kind.code()))
                .bind("programme", programme)
                .mapTo(String.class)
                .findOne();
    }

    private Update bound(Update update, Aim aim) {
        update.bind("programme", programme)
                .bind("en", aim.name().en())
                .bind("fr", aim.name().fr());
        if (!isTheme()) {
            update.bindArray("behavioursEn", String.class, aim.behavioursEn())
                    .bindArray("behavioursFr", String.class, aim.behavioursFr());
        }
        return update;
    }

    void remove(long id) {
        String sql = isTheme() ? """
                delete from strategic_theme t where id = :id and programme_id = :programme
                and not exists (select from objective o where o.theme_id = t.id)
                """ : """
                delete from competency c where id = :id and programme_id = :programme
                and not exists (select from objective o where o.competency_id = c.id)
                """;
        handle.createUpdate(sql).bind("id", id).bind("programme", programme).execute();
    }
}
