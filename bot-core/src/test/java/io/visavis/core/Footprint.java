package io.visavis.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A digest of each table's rows, by which one sees that something was done. */
public record Footprint(Map<String, String> digests) {

    /** What an account or a home knows of itself is written whenever its owner comes by. */
    private static final List<String> OWN_TRACES =
            List.of("inbound_receipt", "chat_account", "home_view", "send_pause", "flyway_schema_history");

    private static final String TABLES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'qrtz%'
            order by 1
            """;

    public static Footprint of(Jdbi jdbi) {
        return jdbi.withHandle(h -> {
            Map<String, String> digests = new LinkedHashMap<>();
            h.createQuery(TABLES)
                    .mapTo(String.class)
                    .filter(table -> !OWN_TRACES.contains(table))
                    .forEach(table -> digests.put(
                            table,
                            h.createQuery("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t")
                                    .mapTo(String.class)
                                    .one()));
            return new Footprint(digests);
        });
    }

    /** The tables that differ. */
    public List<String> changedIn(Footprint later) {
        return digests.keySet().stream()
                .filter(table -> !digests.get(table).equals(later.digests().get(table)))
                .toList();
    }
}
