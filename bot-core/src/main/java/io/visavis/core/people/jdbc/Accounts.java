package io.visavis.core.people.jdbc;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import io.visavis.core.people.People;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The accounts of people, one a workspace. */
final class Accounts {
    private Accounts() {}

    static Map<String, People.Reach> of(Handle h, long personId, Platform platform) {
        Map<String, People.Reach> known = new HashMap<>();
        h.createQuery("""
            select workspace, user_id, conversation, unreachable, changed_at from chat_account
            where person_id = :person and platform = :platform
            """)
                .bind("person", personId)
                .bind("platform", platform.code())
                .map((rs, ctx) -> Map.entry(rs.getString(1), reach(rs, platform)))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    private static People.Reach reach(ResultSet rs, Platform platform) throws SQLException {
        String user = rs.getString(2);
        String why = rs.getString(4);
        return new People.Reach(
                user == null ? null : new Account(platform, rs.getString(1), user, rs.getString(3)),
                why == null ? null : Reason.valueOf(why.toUpperCase(Locale.ROOT)),
                rs.getObject(5, OffsetDateTime.class).toInstant());
    }

    static void connect(Handle h, long personId, Account account, Instant now) {
        // One installation is announced in several ways at once, and a row has two keys to collide on.
        h.createQuery("select pg_advisory_xact_lock(hashtextextended(:account, 0))")
                .bind("account", String.join("\n", account.platform().code(), account.workspace(), account.user()))
                .mapTo(String.class)
                .one();
        bound(h.createUpdate("""
            delete from chat_account
            where platform = :platform and workspace = :workspace and user_id = :user
              and person_id <> :person
            """), account).bind("person", personId).execute();
        bound(h.createUpdate("""
            insert into chat_account as a
                (person_id, platform, workspace, user_id, conversation, changed_at)
            values (:person, :platform, :workspace, :user, :conversation, :now)
            on conflict (person_id, platform, workspace) do update
            set user_id = excluded.user_id, unreachable = null,
                conversation = coalesce(excluded.conversation,
                    case when a.user_id = excluded.user_id then a.conversation end),
                changed_at = excluded.changed_at,
                note = case when a.user_id = excluded.user_id then a.note end
            where (a.user_id, a.conversation, a.unreachable) is distinct from
                  (excluded.user_id, coalesce(excluded.conversation, a.conversation), null::text)
            """), account)
                .bind("person", personId)
                .bind("conversation", account.conversation())
                .bind("now", now)
                .execute();
    }

    static void markUnreachable(Handle h, Account account, Reason reason, Instant now) {
        bound(h.createUpdate("""
            update chat_account set unreachable = :reason, changed_at = :now
            where platform = :platform and workspace = :workspace and user_id = :user
            """), account)
                .bind("reason", reason.name().toLowerCase(Locale.ROOT))
                .bind("now", now)
                .execute();
    }

    /** An account that is known already keeps its user: it may come back. */
    static void soughtInVain(Handle h, long personId, Place place, Instant now) {
        h.createUpdate("""
            insert into chat_account as a (person_id, platform, workspace, unreachable, changed_at)
            values (:person, :platform, :workspace, 'not_connected', :now)
            on conflict (person_id, platform, workspace) do update
            set unreachable = coalesce(a.unreachable, excluded.unreachable), changed_at = :now
            """)
                .bind("person", personId)
                .bind("platform", place.platform().code())
                .bind("workspace", place.workspace())
                .bind("now", now)
                .execute();
    }

    static void note(Handle h, Account account, People.@Nullable Note note, Instant now) {
        bound(h.createUpdate("""
            update chat_account set note = :note, changed_at = :now
            where platform = :platform and workspace = :workspace and user_id = :user
              and note is distinct from :note
            """), account)
                .bind("note", note == null ? null : note.name().toLowerCase(Locale.ROOT))
                .bind("now", now)
                .execute();
    }

    private static Update bound(Update update, Account account) {
        return update.bind("platform", account.platform().code())
                .bind("workspace", account.workspace())
                .bind("user", account.user());
    }
}
