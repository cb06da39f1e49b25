package io.visavis.core.replay;

import io.visavis.core.Stage;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What people did from one moment on, to be played again from that moment in any order and any number of times.
 * States are compared row by row in every table but those that remember deliveries and copies of homes. Ids of rows
 * that came in the play all say {@code new}, and so do the random ids of deliveries, calendars and evaluations; times
 * need no such care, since the clock stands.
 */
final class Tape implements AutoCloseable {
    private static final int FIRST_NEW_ID = 7_000_001;
    private static final Pattern NEW_ID = Pattern.compile("\\b7\\d{6}\\b");
    private static final Pattern RANDOM_ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final List<String> NOT_COMPARED = List.of("inbound_receipt", "home_view");

    private final Stage stage;
    private final Jdbi jdbi;
    private final List<String> tables;
    private final Map<String, List<String>> beginning;
    private final List<Inbound> recorded = new ArrayList<>();
    private Map<String, List<String>> standing;
    private int deliveries;

    Tape(Stage stage) {
        this.stage = stage;
        this.jdbi = stage.database().jdbi();
        this.tables = stage.column("""
                select relname::text from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname not like 'qrtz%' and relname <> 'flyway_schema_history'
                order by 1
                """);
        jdbi.useHandle(h -> {
            h.execute("create schema tape");
            tables.forEach(table -> h.execute("create table tape." + table + " as table public." + table));
            countFromBeginning(h);
        });
        this.beginning = rows();
        this.standing = beginning;
    }

    /** What happens now is part of the recording. */
    Reply record(Inbound inbound) {
        recorded.add(inbound);
        Reply reply = stage.core().conversation().handle(inbound);
        standing = rows();
        return reply;
    }

    List<Inbound> recorded() {
        return List.copyOf(recorded);
    }

    /** From the beginning, each under a receipt of its own. @return the state that this leaves */
    List<String> play(List<Inbound> inbounds) {
        rewind();
        inbounds.forEach(inbound -> stage.core().conversation().handleOnce("delivery " + ++deliveries, inbound));
        return state();
    }

    /** The same with receipts: what came before under the same one is the same delivery. */
    List<String> playUnder(Map<Inbound, String> receipts, List<Inbound> inbounds) {
        rewind();
        int run = ++deliveries;
        inbounds.forEach(
                inbound -> stage.core().conversation().handleOnce("run " + run + " " + receipts.get(inbound), inbound));
        return state();
    }

    /** The first column of a query, as the last play left the database. */
    List<String> column(String sql) {
        return stage.column(sql);
    }

    /** What came and what went since the beginning. */
    private List<String> state() {
        Map<String, List<String>> now = rows();
        standing = now;
        return tables.stream()
                .filter(table -> !NOT_COMPARED.contains(table))
                .flatMap(table -> Stream.concat(
                        beyond(now, beginning, table).map(row -> "+ " + table + " " + row),
                        beyond(beginning, now, table).map(row -> "- " + table + " " + row)))
                .sorted()
                .toList();
    }

    private static Stream<String> beyond(
            Map<String, List<String>> rows, Map<String, List<String>> others, String table) {
        List<String> known = others.getOrDefault(table, List.of());
        return rows.getOrDefault(table, List.of()).stream()
                .filter(row -> !known.contains(row))
                .map(Tape::withoutIds);
    }

    private static String withoutIds(String row) {
        return RANDOM_ID.matcher(NEW_ID.matcher(row).replaceAll("new")).replaceAll("new");
    }

    private Map<String, List<String>> rows() {
        String all = tables.stream()
                .map(table ->
                        "select '" + table + "' as name, to_jsonb(t)::text as content from public." + table + " t")
                .collect(Collectors.joining(" union all ", "", " order by 1, 2"));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        jdbi.useHandle(h -> h.createQuery(all)
                .map((rs, context) -> List.of(rs.getString(1), rs.getString(2)))
                .forEach(row -> rows.computeIfAbsent(row.get(0), table -> new ArrayList<>())
                        .add(row.get(1))));
        return rows;
    }

    private void rewind() {
        List<String> changed = tables.stream()
                .filter(table ->
                        !standing.getOrDefault(table, List.of()).equals(beginning.getOrDefault(table, List.of())))
                .toList();
        jdbi.useTransaction(h -> {
            h.execute("set local session_replication_role = replica");
            changed.forEach(table -> {
                h.execute("delete from public." + table);
                h.execute("insert into public." + table + " overriding system value table tape." + table);
            });
            countFromBeginning(h);
        });
    }

    private static void countFromBeginning(Handle h) {
        h.createQuery("""
                select setval(oid::regclass, %d, false)::text from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'S'
                """.formatted(FIRST_NEW_ID)).mapTo(String.class).list();
    }

    @Override
    public void close() {
        jdbi.useHandle(h -> h.execute("drop schema tape cascade"));
    }
}
