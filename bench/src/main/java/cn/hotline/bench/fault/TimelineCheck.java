package cn.hotline.bench.fault;

import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.local.stack.ServiceModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The timelines 时间线: of each case every event of a published type, in the log's order, each once, the chain of hashes unbroken. */
final class TimelineCheck implements Check {
    private static final String WHERE = "lifecycle.timeline_entry";

    /** What is sealed, in this order. */
    private record Sealed(
            UUID caseId,
            int seq,
            UUID eventId,
            String type,
            Instant at,
            String what,
            String actor,
            String details,
            boolean unexpected) {}

    @Override
    public List<Problem> look(Evidence evidence) throws SQLException {
        List<Problem> found = new ArrayList<>();
        Map<String, List<Row>> timelines = new HashMap<>();
        evidence.rows(ServiceModule.LIFECYCLE, "select * from timeline_entry order by case_id, seq")
                .forEach(row -> timelines
                        .computeIfAbsent(row.text("case_id"), id -> new ArrayList<>())
                        .add(row));
        evidence.log().cases().forEach((caseId, events) -> {
            List<Row> rows = timelines.getOrDefault(caseId, List.of());
            List<Told> published = events.stream()
                    .filter(told -> EventCatalogue.find(told.type()).isPresent())
                    .toList();
            List<String> told = published.stream().map(Told::id).toList();
            List<String> kept = rows.stream().map(row -> row.text("event_id")).toList();
            if (!told.equals(kept)) {
                found.add(new Problem(WHERE, caseId, difference(published, kept)));
            }
            chain(caseId, rows, found);
        });
        timelines.keySet().stream()
                .filter(caseId -> !evidence.log().cases().containsKey(caseId))
                .forEach(caseId -> found.add(new Problem(WHERE, caseId, "the log knows nothing of the case")));
        return found;
    }

    private static String difference(List<Told> events, List<String> kept) {
        List<String> missing = events.stream()
                .filter(told -> !kept.contains(told.id()))
                .map(Told::type)
                .toList();
        List<String> told = events.stream().map(Told::id).toList();
        long unknown = kept.stream().filter(id -> !told.contains(id)).count();
        return missing.isEmpty() && unknown == 0
                ? "in another order than the log"
                : "missing " + missing + ", not in the log " + unknown;
    }

    private static void chain(String caseId, List<Row> rows, List<Problem> found) {
        byte[] previous = null;
        int expected = 1;
        for (Row row : rows) {
            byte[] hash = link(previous, row);
            if (row.number("seq") != expected || !Arrays.equals(hash, row.bytes("hash"))) {
                found.add(new Problem(WHERE, caseId, "the chain breaks at entry " + expected));
                return;
            }
            previous = hash;
            expected++;
        }
    }

    private static byte[] link(byte[] previous, Row row) {
        Sealed sealed = new Sealed(
                UUID.fromString(row.text("case_id")),
                (int) row.number("seq"),
                UUID.fromString(row.text("event_id")),
                row.text("type"),
                row.moment("at"),
                row.text("what"),
                row.text("actor"),
                row.text("details"),
                row.flag("unexpected"));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (previous != null) {
                digest.update(previous);
            }
            return digest.digest(EventJson.write(sealed).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
