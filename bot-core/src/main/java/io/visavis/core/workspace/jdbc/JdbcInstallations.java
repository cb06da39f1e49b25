package io.visavis.core.workspace.jdbc;

import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.workspace.Installation;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.Sealing;
import io.visavis.core.workspace.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** {@link Installations} in PostgreSQL. Tokens are sealed before they get here. */
public final class JdbcInstallations implements Installations {
    private static final String HERE = "where platform = :platform and workspace = :workspace ";

    private final Jdbi jdbi;
    private final Sealing sealing;

    public JdbcInstallations(Jdbi jdbi, Sealing sealing) {
        this.jdbi = jdbi;
        this.sealing = sealing;
    }

    @Override
    public void store(Installation installation, Instant now) {
        jdbi.useHandle(h -> token(
                        at(h.createUpdate("""
                            insert into installation as i (
                                platform, workspace, name, enterprise, bot_user, scopes, sealed_token,
                                sealed_refresh, token_expires_at, installed_at)
                            values (:platform, :workspace, :name, :enterprise, :bot, :scopes, :token,
                                    :refresh, :expires, :now)
                            on conflict (platform, workspace) do update
                            set name = excluded.name, enterprise = excluded.enterprise,
                                bot_user = excluded.bot_user, scopes = excluded.scopes,
                                sealed_token = excluded.sealed_token, sealed_refresh = excluded.sealed_refresh,
                                token_expires_at = excluded.token_expires_at,
                                renewed_by = null, renewed_until = null,
                                installed_at = excluded.installed_at, removed_at = null, removed_why = null,
                                followed = false
                            """), installation.place()), installation.place(), installation.token())
                .bind("name", installation.name())
                .bind("enterprise", installation.enterprise())
                .bind("bot", installation.botUser())
                .bind(
                        "scopes",
                        String.join(",", installation.scopes().stream().sorted().toList()))
                .bind("now", now)
                .execute());
    }

    @Override
    public Optional<Installation> find(Place place) {
        return jdbi.withHandle(
                h -> at(h.createQuery("select * from installation " + HERE + "and removed_at is null"), place)
                        .map((rs, ctx) -> installation(place, rs))
                        .findOne());
    }

    @Override
    public boolean isInstalled(Place place) {
        return jdbi.withHandle(
                h -> at(h.createQuery("select true from installation " + HERE + "and removed_at is null"), place)
                        .mapTo(Boolean.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public void removed(Place place, Removal why, Instant asOf) {
        jdbi.useHandle(h -> at(h.createUpdate("""
            update installation
            set removed_at = :at, removed_why = :why, removals = removals + 1, followed = false,
                sealed_token = null, sealed_refresh = null, token_expires_at = null,
                renewed_by = null, renewed_until = null
            """ + HERE + "and removed_at is null and installed_at <= :at"), place)
                .bind("at", asOf)
                .bind("why", why.name().toLowerCase(Locale.ROOT))
                .execute());
    }

    @Override
    public boolean beginRenewal(Place place, Token known, String node, Instant now, Instant until) {
        return jdbi.withHandle(h -> at(h.createUpdate("""
            update installation set renewed_by = :node, renewed_until = :until
            """ + HERE + """
            and removed_at is null and token_expires_at is not distinct from :expires
            and (renewed_until is null or renewed_until <= :now)
            """), place)
                        .bind("node", node)
                        .bind("until", until)
                        .bind("expires", known.expiresAt())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    @Override
    public void renewed(Place place, Token token, String node) {
        jdbi.useHandle(h -> token(
                        at(h.createUpdate("""
                            update installation
                            set sealed_token = :token, sealed_refresh = :refresh, token_expires_at = :expires,
                                renewed_by = null, renewed_until = null
                            """ + HERE + "and removed_at is null and renewed_by = :node"), place),
                        place,
                        token)
                .bind("node", node)
                .execute());
    }

    @Override
    public void notRenewed(Place place, String node) {
        jdbi.useHandle(h -> at(
                        h.createUpdate("update installation set renewed_by = null, renewed_until = null " + HERE
                                + "and renewed_by = :node"),
                        place)
                .bind("node", node)
                .execute());
    }

    @Override
    public List<Known> all(Platform platform) {
        return jdbi.withHandle(h -> h.createQuery("""
            select i.workspace, i.name, i.removed_at is null,
                   exists (select from organisation_workspace w
                           where w.platform = i.platform and w.workspace = i.workspace)
            from installation i where i.platform = :platform order by i.name, i.workspace
            """)
                .bind("platform", platform.code())
                .map((rs, ctx) -> new Known(
                        new Place(platform, rs.getString(1)), rs.getString(2), rs.getBoolean(3), rs.getBoolean(4)))
                .list());
    }

    @Override
    public List<String> missing(Platform platform) {
        return jdbi.withHandle(h -> h.createQuery("""
            select distinct w.workspace from organisation_workspace w
            where w.platform = :platform
              and not exists (select from installation i
                              where i.platform = w.platform and i.workspace = w.workspace)
            order by w.workspace
            """)
                .bind("platform", platform.code())
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean keyFits() {
        try {
            jdbi.useHandle(h -> sealed(h).forEach(sealing::tryToOpen));
            return true;
        } catch (Sealing.WrongKey e) {
            return false;
        }
    }

    private static List<Sealing.Sealed> sealed(Handle h) {
        return h.createQuery("select platform, workspace, sealed_token from installation where removed_at is null")
                .map((rs, ctx) -> new Sealing.Sealed(
                        new Place(Platform.of(rs.getString(1)).orElseThrow(), rs.getString(2)), rs.getBytes(3)))
                .list();
    }

    private Installation installation(Place place, ResultSet rs) throws SQLException {
        OffsetDateTime expires = rs.getObject("token_expires_at", OffsetDateTime.class);
        byte @Nullable [] refresh = rs.getBytes("sealed_refresh");
        return new Installation(
                place,
                rs.getString("name"),
                rs.getString("enterprise"),
                rs.getString("bot_user"),
                Set.of(rs.getString("scopes").split(",")),
                new Token(
                        sealing.open(rs.getBytes("sealed_token"), place),
                        refresh == null ? null : sealing.open(refresh, place),
                        expires == null ? null : expires.toInstant()));
    }

    private <S extends SqlStatement<S>> S token(S statement, Place place, Token token) {
        String refresh = token.refresh();
        return statement
                .bind("token", sealing.seal(token.secret(), place))
                .bind("refresh", refresh == null ? null : sealing.seal(refresh, place))
                .bind("expires", token.expiresAt());
    }

    private static <S extends SqlStatement<S>> S at(S statement, Place place) {
        return statement.bind("platform", place.platform().code()).bind("workspace", place.workspace());
    }
}
