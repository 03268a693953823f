package cn.hotline.bench.year;

import cn.hotline.events.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Watches how far statistics has come in the log 折叠进度, by the offsets it commits after its effects. */
final class FoldWatch implements AutoCloseable {
    private static final String GROUP = "hotline.statistics";
    private static final long POLL_MILLIS = 250;

    private final Admin admin;

    FoldWatch(String brokers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers));
    }

    /**
     * Waits until everything written is folded.
     *
     * @return the time from the first commit seen to the last, and how many events were folded in it
     */
    Folded await(long events, Duration patience) {
        long begin = System.nanoTime();
        long firstAt = 0;
        long firstDone = 0;
        while (System.nanoTime() - begin < patience.toNanos()) {
            long done = done();
            if (done > 0 && firstAt == 0) {
                firstAt = System.nanoTime();
                firstDone = done;
            }
            if (done >= events) {
                return new Folded(events - firstDone, Duration.ofNanos(System.nanoTime() - firstAt));
            }
            pause();
        }
        throw new IllegalStateException("not folded within " + patience + ": " + done() + " of " + events);
    }

    /** How many events were folded in what time. */
    record Folded(long events, Duration time) {
        long perSecond() {
            return time.isZero() ? 0 : events * 1_000 / Math.max(1, time.toMillis());
        }
    }

    private long done() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return committed.entrySet().stream()
                    .filter(each -> each.getKey().topic().equals(Topics.CASE_EVENTS) && each.getValue() != null)
                    .mapToLong(each -> each.getValue().offset())
                    .sum();
        } catch (ExecutionException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
