package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** When nothing moves any more 静止: every outbox is empty, every service has read the log to its end, and the log has stopped growing. */
final class Quiet {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Databases databases;
    private final String brokers;

    Quiet(Rig rig) {
        this.databases = new Databases(rig.ports());
        this.brokers = rig.brokers();
    }

    /** @return whether it came to rest in time */
    boolean await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            long before = -1;
            while (System.nanoTime() < end) {
                long length = restingLength(admin);
                if (length >= 0 && length == before) {
                    return true;
                }
                before = length;
                Rig.pause(LOOK);
            }
            return false;
        }
    }

    /** The length of the log when all have read it; -1 otherwise. */
    private long restingLength(Admin admin) {
        for (ServiceModule service : ServiceModule.values()) {
            if (databases.number(service, "select count(*) from outbox") != 0) {
                return -1;
            }
        }
        try {
            long length = -1;
            for (ServiceModule service : ServiceModule.values()) {
                length = readBy(admin, service);
                if (length < 0) {
                    return -1;
                }
            }
            return length;
        } catch (ExecutionException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long readBy(Admin admin, ServiceModule service) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = admin
                .listConsumerGroupOffsets("hotline." + service.id())
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()
                .stream()
                .filter(each -> each.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
        var ends = admin.listOffsets(
                        read.keySet().stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest())))
                .all()
                .get();
        boolean allRead = !read.isEmpty()
                && ends.entrySet().stream()
                        .allMatch(
                                end -> read.get(end.getKey()) >= end.getValue().offset());
        return allRead ? ends.values().stream().mapToLong(end -> end.offset()).sum() : -1;
    }
}
