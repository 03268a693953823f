package cn.hotline.intake.calling;

import cn.hotline.intake.reporters.PhoneNumber;
import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.web.security.Caller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stores calls 登记通话记录, each once by its id; all of a batch in one transaction. */
@ApplicationScoped
public class RecordCalls {
    private static final String INSERT =
            "insert into call_record (call_id, ring_at, answered_at, hang_up_at, agent, queue,"
                    + " recording_id, abandoned, caller_masked, caller_hash, sent_by, received_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (call_id) do nothing";

    private final AgroalDataSource database;
    private final SearchHash hash;
    private final Caller caller;
    private final Clock clock;

    RecordCalls(AgroalDataSource database, SearchHash hash, Caller caller, Clock clock) {
        this.database = database;
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
    }

    /** What became of a call that was sent. */
    public enum Result {
        CREATED,
        REPEATED,
        IMPOSSIBLE
    }

    /** One result for each call, in their order; stored in the order of their ids, so that two batches cannot block each other. */
    @Transactional
    public List<Result> record(List<CallRecord> calls) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, CallRecord> possible = new TreeMap<>();
        calls.stream().filter(call -> call.isPossible(now)).forEach(call -> possible.putIfAbsent(call.callId(), call));
        Map<String, Result> stored = store(List.copyOf(possible.values()), now);
        List<Result> results = new ArrayList<>();
        for (CallRecord call : calls) {
            results.add(call.isPossible(now) ? stored.put(call.callId(), Result.REPEATED) : Result.IMPOSSIBLE);
        }
        return results;
    }

    private Map<String, Result> store(List<CallRecord> calls, Instant now) {
        String sender = caller.actor().id();
        Map<String, Result> results = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (CallRecord call : calls) {
                fill(insert, call, sender, now);
                results.put(call.callId(), insert.executeUpdate() == 1 ? Result.CREATED : Result.REPEATED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("calls could not be stored", e);
        }
        return results;
    }

    private void fill(PreparedStatement insert, CallRecord call, String sender, Instant now) throws SQLException {
        insert.setString(1, call.callId());
        insert.setTimestamp(2, Timestamp.from(call.ringAt()));
        insert.setTimestamp(3, call.answeredAt() == null ? null : Timestamp.from(call.answeredAt()));
        insert.setTimestamp(4, Timestamp.from(call.hangUpAt()));
        insert.setString(5, call.agent());
        insert.setString(6, call.queue());
        insert.setString(7, call.recordingId());
        insert.setBoolean(8, call.abandoned());
        insert.setString(9, PhoneNumber.masked(call.callerNumber()));
        insert.setBytes(10, hash.phone(call.callerNumber()));
        insert.setString(11, sender);
        insert.setTimestamp(12, Timestamp.from(now));
    }
}
