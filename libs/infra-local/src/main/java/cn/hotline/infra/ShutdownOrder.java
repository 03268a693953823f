package cn.hotline.infra;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Stops the children that are still there when the JVM ends: the highest layer first, the children of one layer
 * together.
 */
final class ShutdownOrder {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Set<ChildProcess> CHILDREN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownOrder::stopAll, "stop-children"));
    }

    private ShutdownOrder() {}

    static void add(ChildProcess child) {
        CHILDREN.add(child);
    }

    static void remove(ChildProcess child) {
        CHILDREN.remove(child);
    }

    private static void stopAll() {
        TreeMap<Integer, List<ChildProcess>> layers = CHILDREN.stream()
                .collect(Collectors.groupingBy(
                        ChildProcess::layer, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        for (List<ChildProcess> layer : layers.values()) {
            layer.forEach(ChildProcess::signalStop);
            layer.forEach(child -> child.stop(GRACE));
        }
    }
}
