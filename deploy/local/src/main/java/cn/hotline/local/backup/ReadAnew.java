package cn.hotline.local.backup;

import cn.hotline.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Sets a service back in the log 重读日志 to where its restored database stands: how far it has read is kept in Kafka and went on.
 *
 * <p>What it reads a second time its inbox drops by event id, as far back as {@code hotline.messaging.inbox-memory} reaches (30 days); so it is
 * set back by a margin only, never to the beginning of an old log.
 */
public final class ReadAnew {
    /** Covers what was sent late, and clocks that differ. */
    public static final Duration MARGIN = Duration.ofHours(1);

    private static final Duration MEMBERS_LEAVE_WITHIN = Duration.ofMinutes(2);

    private ReadAnew() {}

    /**
     * Does it; the service must not be running.
     *
     * @return how many records it will read again
     */
    public static long from(Instant moment, String service, String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<TopicPartition> partitions = new ArrayList<>();
            admin.describeTopics(List.of(Topics.CASE_EVENTS, Topics.REFERENCE))
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(each -> partitions.add(new TopicPartition(name, each.partition()))));
            Map<TopicPartition, OffsetSpec> since = new HashMap<>();
            Map<TopicPartition, OffsetSpec> last = new HashMap<>();
            for (TopicPartition each : partitions) {
                since.put(each, OffsetSpec.forTimestamp(moment.minus(MARGIN).toEpochMilli()));
                last.put(each, OffsetSpec.latest());
            }
            Map<TopicPartition, ListOffsetsResultInfo> begins =
                    admin.listOffsets(since).all().get();
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin.listOffsets(last).all().get();
            Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
            long again = 0;
            for (TopicPartition each : partitions) {
                long end = ends.get(each).offset();
                long begin =
                        begins.get(each).offset() < 0 ? end : begins.get(each).offset();
                // the directory is small, compacted, and applied by its newest entry: whole
                long place = each.topic().equals(Topics.REFERENCE) ? 0 : begin;
                places.put(each, new OffsetAndMetadata(place));
                again += end - place;
            }
            alter(admin, "hotline." + service, places);
            return again;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot set " + service + " back", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A node that ended keeps its place in the group for ten seconds. */
    private static void alter(Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> places)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + MEMBERS_LEAVE_WITHIN.toNanos();
        while (true) {
            try {
                admin.alterConsumerGroupOffsets(group, places).all().get();
                return;
            } catch (ExecutionException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Trees.pause();
            }
        }
    }
}
