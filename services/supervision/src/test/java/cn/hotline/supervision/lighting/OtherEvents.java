package cn.hotline.supervision.lighting;

import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Cases that are filed and dispatched while the lamps are lit, and how long each took until its clocks were told of. */
final class OtherEvents implements AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000;
    private static final long STEP_NANOS = 5_000_000;

    private final AgroalDataSource database;
    private final LongStream.Builder took = LongStream.builder();
    private final Thread thread = new Thread(this::flow, "other-events");
    private volatile boolean flowing = true;

    OtherEvents(AgroalDataSource database) {
        this.database = database;
        thread.start();
    }

    private void flow() {
        while (flowing) {
            long start = System.nanoTime();
            CaseStory story = CaseStory.filed("2025-12-09T09:00").dispatched("2025-12-09T09:10", "OTHER");
            String id = story.caseId.toString();
            while (is("not exists (select from case_clock where clock = 'HANDLE' and case_id = '" + id + "')")
                    || is("exists (select from outbox where key = '" + id + "')")) {
                LockSupport.parkNanos(STEP_NANOS);
            }
            long nanos = System.nanoTime() - start;
            took.add(nanos);
            LockSupport.parkNanos(EVERY_NANOS - nanos);
        }
    }

    /** Waits until all that was lit was told to the others. */
    void awaitEmptyOutbox() {
        while (is("exists (select from outbox)") && flowing) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        flowing = false;
        Poll.until(() -> !thread.isAlive());
    }

    /** Count, median, 99th percentile and worst in milliseconds, as cells of a table. */
    String figures() {
        double[] sorted =
                took.build().sorted().mapToDouble(nanos -> nanos / 1e6).toArray();
        return String.format(
                Locale.ROOT,
                "%d | %.0f | %.0f | %.0f",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                Arrays.stream(sorted).max().orElse(0));
    }

    private boolean is(String condition) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select " + condition);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        flowing = false;
    }
}
