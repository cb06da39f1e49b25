package io.visavis.core.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL for tests: one server a JVM, and for each test a database of its own, copied from a
 * migrated template. One whose pools are all closed is emptied and lent again, as a copy takes ten times as long.
 */
public final class TestDatabase {
    private static final List<Lent> LENT = new ArrayList<>();

    private TestDatabase() {}

    /** A database, and whoever has it. */
    private record Lent(String name, List<Database> pools) {
        boolean isBack() {
            return pools.stream().allMatch(pool -> ((HikariDataSource) pool.dataSource()).isClosed());
        }
    }

    /** A migrated, empty database. Close it after the test. */
    public static Database fresh() {
        return fresh("");
    }

    /** The same, whose connections have these settings of PostgreSQL: {@code name=value}, with spaces between. */
    public static synchronized Database fresh(String settings) {
        Optional<Lent> back = LENT.stream().filter(Lent::isBack).findFirst();
        back.ifPresent(LENT::remove);
        String name = back.map(Lent::name).filter(Server::empty).orElseGet(() -> Server.copy("visavis_template"));
        return lend(name, settings);
    }

    /** A database in which nothing was ever made. */
    public static synchronized Database blank() {
        return open(Server.copy("template1"), "");
    }

    /** Another pool on the same database, as a second node would have. */
    public static synchronized Database again(Database database) {
        Optional<Lent> lent =
                LENT.stream().filter(each -> each.pools().contains(database)).findFirst();
        String name = lent.map(Lent::name).orElseGet(() -> nameOf(database));
        Database second = open(name, "");
        lent.ifPresent(each -> each.pools().add(second));
        return second;
    }

    private static Database lend(String name, String settings) {
        Database database = open(name, settings);
        LENT.add(new Lent(name, new ArrayList<>(List.of(database))));
        return database;
    }

    private static String nameOf(Database database) {
        return database.jdbi()
                .withHandle(h -> h.createQuery("select current_database()")
                        .mapTo(String.class)
                        .one());
    }

    private static Database open(String name, String settings) {
        String url = Server.POSTGRES.getJdbcUrl("postgres", name);
        String options = settings.isEmpty() ? "" : "-c " + settings.replace(" ", " -c ");
        String with = options.isEmpty() ? "" : "&options=" + URLEncoder.encode(options, StandardCharsets.UTF_8);
        return Database.open(url + with, "postgres", "", 8);
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        /** What a migrated database is made of; a test that changed it keeps its database to itself. */
        private static final String SHAPE = """
                select md5(string_agg(part, ',' order by part))
                from (select c.relname::text || ' ' || c.relkind::text || ' ' || coalesce(a.attname::text || ' ' || a.attnotnull::text, '') as part
                      from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                      where c.relnamespace = 'public'::regnamespace
                      union all
                      select conname::text || ' ' || conrelid::regclass::text from pg_constraint
                      where connamespace = 'public'::regnamespace
                      union all
                      select tgname::text || ' ' || tgrelid::regclass::text || ' ' || tgenabled::text from pg_trigger where not tgisinternal) made""";

        /** Rows that a migration itself wrote would have to be written again: there are none but Flyway's own. */
        private static final String EMPTY = """
                do $$
                declare
                    filled text;
                begin
                    select string_agg(format('%I', relname), ', ') into filled from pg_class
                    where relnamespace = 'public'::regnamespace and relkind = 'r'
                    and relname <> 'flyway_schema_history' and pg_relation_size(oid) > 0;
                    if filled is not null then
                        execute 'truncate ' || filled || ' cascade';
                    end if;
                    perform setval(oid::regclass, 1, false) from pg_class
                    where relnamespace = 'public'::regnamespace and relkind = 'S';
                end $$""";

        private static int copies;

        private static final String MIGRATED = shape("visavis_template");

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
                in(server, "postgres", "create database visavis_template");
                try (Database template =
                        Database.open(server.getJdbcUrl("postgres", "visavis_template"), "postgres", "", 2)) {
                    template.migrate();
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String copy(String template) {
            String name = "test_" + ++copies;
            in(POSTGRES, "postgres", "create database " + name + " template " + template);
            return name;
        }

        /** @return false when the test made it into something else: then it is dropped */
        static boolean empty(String name) {
            if (!shape(name).equals(MIGRATED)) {
                in(POSTGRES, "postgres", "drop database " + name + " with (force)");
                return false;
            }
            in(POSTGRES, name, EMPTY);
            return true;
        }

        private static String shape(String name) {
            try (Connection c = POSTGRES.getDatabase("postgres", name).getConnection();
                    Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery(SHAPE)) {
                rows.next();
                return rows.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(name, e);
            }
        }

        private static void in(EmbeddedPostgres server, String database, String sql) {
            try (Connection c = server.getDatabase("postgres", database).getConnection();
                    Statement s = c.createStatement()) {
                s.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
