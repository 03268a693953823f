package cn.hotline.bench.load;

import cn.hotline.local.stack.ServiceModule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills every database with archived cases 存量工单: all that a few played lives left behind, over and over, each time under other ids and
 * numbers and so many days earlier. The same id becomes the same in every database.
 *
 * <p>What the copies do not have: entries of inbox and outbox (forgotten after a month), an intact hash chain, personal data of their own.
 */
final class Preload {
    /** What stays out: the event traffic, what the engine keeps, and what is nobody's case. */
    private static final Set<String> NOT_OF_CASES = Set.of(
            "inbox",
            "outbox",
            "parked_event",
            "idempotency_key",
            "catalogue_entry",
            "catalogue_entry_version",
            "knowledge_article",
            "knowledge_edition",
            "key_rotation",
            "reply_template",
            "clock_rebuild",
            "notice_recipient",
            "notice_subscription",
            "notice_template",
            "notice_sending",
            "notice",
            "meeting",
            "meeting_case",
            "meeting_task",
            "meeting_unit",
            "loose_file",
            "retention_run",
            "retention_run_case",
            "attachment");

    private static final Set<String> KEPT_IDS = Set.of("catalogue_entry_id", "template_id", "recipient_id");
    private static final Set<String> NUMBERS = Set.of("case_no", "lead_case_no", "earlier_case_no", "letter_no");
    private static final int DAYS = 1_000;
    private static final int FIRST_DAY = 31;
    private static final int NUMBERS_A_DAY = 20_000;
    private static final int COPIES_AT_ONCE = 50;
    private static final int DATABASES_AT_ONCE = 2;
    private static final long POLL_MILLIS = 2_000;
    private static final String NOT_ROLLED =
            "select case when count(*) = 0 or max(rolled_from) > (select min(cast(registered_at"
                    + " at time zone 'Asia/Shanghai' as date)) from case_fact) then 1 else 0 end from rolled_range";

    private static final List<String> FUNCTIONS = List.of(
            "create or replace function bench_days(k int) returns int language sql immutable as $$ select " + FIRST_DAY
                    + " + k % " + DAYS + " $$",
            // ids rise with time: their time goes back as far as the case does, and the copy's number tells them apart
            "create or replace function bench_id(id uuid, k int) returns uuid language sql immutable strict as $$"
                    + " select encode(overlay(overlay(uuid_send(id) placing substr(int8send((('x' || encode(substr(uuid_send(id), 1, 6),"
                    + " 'hex'))::bit(48)::bigint) - 86400000::bigint * bench_days(k)), 3) from 1 for 6)"
                    + " placing int4send(('x' || encode(substr(uuid_send(id), 13, 4), 'hex'))::bit(32)::int # k) from 13 for 4),"
                    + " 'hex')::uuid $$",
            "create or replace function bench_ids(ids uuid[], k int) returns uuid[] language sql immutable strict as $$"
                    + " select coalesce(array_agg(bench_id(id, k) order by at), '{}') from unnest(ids) with ordinality each(id, at) $$",
            // HS20261121-000123 of that many days before
            "create or replace function bench_no(no text, k int) returns text language sql immutable strict as $$"
                    + " select left(no, -15) || to_char(to_date(substr(right(no, 15), 1, 8), 'YYYYMMDD') - bench_days(k), 'YYYYMMDD') || '-'"
                    + " || lpad((right(no, 6)::int + " + NUMBERS_A_DAY + " * (k / " + DAYS + "))::text, 6, '0') $$");

    private final Databases databases;
    private final Report report;

    Preload(Databases databases, Report report) {
        this.databases = databases;
        this.report = report;
    }

    /** @return how many cases there are more now */
    long fill(long wanted) {
        try {
            long templates = count(ServiceModule.LIFECYCLE, "select count(*) from case_file");
            int copies = (int) Math.ceil((double) wanted / templates);
            long begin = System.nanoTime();
            ExecutorService fillers = Executors.newFixedThreadPool(DATABASES_AT_ONCE);
            List<Future<?>> filled = Arrays.stream(ServiceModule.values())
                    .<Future<?>>map(service -> fillers.submit(() -> fill(service, copies, begin)))
                    .toList();
            fillers.shutdown();
            for (Future<?> each : filled) {
                each.get();
            }
            awaitRollups();
            report.line("all rolled up, %.0f s so far", (System.nanoTime() - begin) / 1e9);
            return copies * templates;
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("the databases cannot be filled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Void fill(ServiceModule service, int copies, long begin) throws SQLException {
        long rows = fill(service, copies);
        report.line("preloaded %s: %,d rows, %.0f s so far", service.id(), rows, (System.nanoTime() - begin) / 1e9);
        return null;
    }

    /** Rolling up years of cases at once is no part of the days that are measured then. */
    private void awaitRollups() throws SQLException, InterruptedException {
        while (count(ServiceModule.STATISTICS, NOT_ROLLED) > 0) {
            Thread.sleep(POLL_MILLIS);
        }
    }

    private long count(ServiceModule service, String query) throws SQLException {
        try (Connection connection = databases.open(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private long fill(ServiceModule service, int copies) throws SQLException {
        long rows = 0;
        try (Connection connection = databases.open(service.database());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            for (String function : FUNCTIONS) {
                statement.execute(function);
            }
            Map<String, Map<String, String>> tables = tables(statement);
            Map<String, String> indexes = indexes(statement, tables.keySet());
            for (String index : indexes.keySet()) {
                statement.execute("drop index " + index);
            }
            for (Map.Entry<String, Map<String, String>> table : tables.entrySet()) {
                rows += copy(statement, table.getKey(), table.getValue(), copies);
            }
            for (String definition : indexes.values()) {
                statement.execute(definition);
            }
            if (service == ServiceModule.STATISTICS) {
                statement.execute("truncate rolled_range, stale_day, figure_change"); // all is to be rolled up anew
            }
            statement.execute("analyze");
        }
        return rows;
    }

    /** Columns and their types by table, of all that hold something of cases; not those the database fills itself. */
    private static Map<String, Map<String, String>> tables(Statement statement) throws SQLException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        Set<String> withIds = new java.util.HashSet<>();
        try (ResultSet rows = statement.executeQuery(
                "select c.table_name, c.column_name, c.udt_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name) where table_schema = 'public'"
                        + " and t.table_type = 'BASE TABLE' and c.table_name !~ '^(act_|flyway|bench_|assessment|report|platform_|fact_rebuild)' and c.is_generated = 'NEVER'"
                        + " and c.is_identity = 'NO' order by 1, c.ordinal_position")) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), any -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3));
                if (rows.getString(3).equals("uuid") && !NOT_OF_CASES.contains(rows.getString(1))) {
                    withIds.add(rows.getString(1));
                }
            }
        }
        tables.keySet().retainAll(withIds);
        return tables;
    }

    /** Definitions by name of the indexes that are built faster at once, when all is there; those that keep rows apart stay. */
    private static Map<String, String> indexes(Statement statement, Set<String> tables) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (ResultSet rows =
                statement.executeQuery("select indexname, indexdef from pg_indexes where schemaname = 'public'"
                        + " and indexdef not like 'CREATE UNIQUE%' and tablename in ('" + String.join("', '", tables)
                        + "')")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    private static long copy(Statement statement, String table, Map<String, String> columns, int copies)
            throws SQLException {
        statement.execute("create temporary table bench_template as select * from " + table);
        List<String> values = new ArrayList<>();
        columns.forEach((column, type) -> values.add(moved(table, column, type)));
        long rows = 0;
        for (int first = 1; first <= copies; first += COPIES_AT_ONCE) {
            rows += statement.executeLargeUpdate("insert into " + table + " (" + String.join(", ", columns.keySet())
                    + ") select " + String.join(", ", values) + " from bench_template t cross join generate_series("
                    + first + ", " + Math.min(copies, first + COPIES_AT_ONCE - 1) + ") k");
        }
        statement.execute("drop table bench_template");
        return rows;
    }

    private static String moved(String table, String column, String type) {
        String value = "t." + column;
        if (table.equals("timeline_entry") && column.equals("recorded_in")) {
            return "null"; // not to be followed live
        }
        if (table.equals("timeline_entry") && column.equals("details")) {
            return "replace(" + value + ", t.case_id::text, bench_id(t.case_id, k)::text)";
        }
        if (NUMBERS.contains(column)) {
            return "bench_no(" + value + ", k)";
        }
        if (column.equals("source_no")) {
            return value + " || '-' || k";
        }
        return switch (type) {
            case "uuid" -> KEPT_IDS.contains(column) ? value : "bench_id(" + value + ", k)";
            case "_uuid" -> "bench_ids(" + value + ", k)";
            case "timestamptz" -> value + " - bench_days(k) * interval '1 day'";
            case "date" -> value + " - bench_days(k)";
            default -> value;
        };
    }
}
