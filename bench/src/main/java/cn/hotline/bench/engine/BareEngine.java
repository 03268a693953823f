package cn.hotline.bench.engine;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseFiles;
import cn.hotline.lifecycle.tracking.FollowTheLog;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.EntityManager;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many lives the bare engine 裸引擎 brings through the same process by the same messages: no HTTP, no Kafka, no case file, no
 * timeline. Its answer is one line: lives, seconds, messages, CPU milliseconds, processes left over.
 */
public final class BareEngine {
    private static final int THREADS = 4;
    private static final List<String> STEPS = List.of(
            "requestVerification",
            "requestArchive",
            "requestDispatch",
            "requestUnreasonableReview",
            "requestSupervision",
            "requestCallback",
            "requestRework",
            "requestClosing",
            "requestReview");

    private final Map<String, CaseFile> files = new ConcurrentHashMap<>();
    private final List<List<BareCase.Told>> lives;
    private final AtomicLong next = new AtomicLong();
    private final LongAdder done = new LongAdder();
    private final LongAdder messages = new LongAdder();
    private volatile boolean over;

    private BareEngine(List<List<BareCase.Told>> lives) {
        this.lives = lives;
    }

    /** @param arguments JDBC address, user, file of lives, seconds to warm up, seconds to measure */
    public static void main(String[] arguments) throws Exception {
        BareEngine bench = new BareEngine(read(Path.of(arguments[2])));
        try (WiredEngine engine = new WiredEngine(arguments[0], arguments[1], bench.beans())) {
            System.out.println(bench.run(engine, Double.parseDouble(arguments[3]), Double.parseDouble(arguments[4])));
        }
    }

    /** One life a line: an array of its events' types, times and data. */
    private static List<List<BareCase.Told>> read(Path file) throws Exception {
        List<List<BareCase.Told>> lives = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<BareCase.Told> life = new ArrayList<>();
            for (String[] each : EventJson.mapper().readValue(line, new TypeReference<List<String[]>>() {})) {
                Class<?> type = EventCatalogue.find(each[0]).orElseThrow();
                life.add(new BareCase.Told(
                        Instant.parse(each[1]), (CaseEvent) EventJson.mapper().readValue(each[2], type)));
            }
            lives.add(life);
        }
        return lives;
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        STEPS.forEach(step -> beans.put(step, new Nothing()));
        beans.put("requestRedo", new Redoing(files));
        beans.put("reopenCase", new Redoing(files));
        beans.put("caseFacts", new CaseFact(files));
        return beans;
    }

    private String run(WiredEngine engine, double warmUp, double seconds) throws Exception {
        BareCase player = new BareCase(engine, files, made(CaseFiles.class, nothingStored()), made(FollowTheLog.class));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            threads.execute(() -> work(player));
        }
        TimeUnit.MILLISECONDS.sleep(Math.round(warmUp * 1_000));
        long lifeCount = done.sum();
        long messageCount = messages.sum();
        long nanos = System.nanoTime();
        double cpu = cpuMillis();
        System.out.println("measuring");
        TimeUnit.MILLISECONDS.sleep(Math.round(seconds * 1_000));
        double took = (System.nanoTime() - nanos) / 1e9;
        lifeCount = done.sum() - lifeCount;
        messageCount = messages.sum() - messageCount;
        cpu = cpuMillis() - cpu;
        System.out.println("measured");
        over = true;
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        return lifeCount + " " + took + " " + messageCount + " " + cpu + " " + engine.running();
    }

    private void work(BareCase player) {
        while (!over) {
            try {
                messages.add(player.play(lives.get((int) (next.getAndIncrement() % lives.size()))));
                done.increment();
            } catch (Exception e) {
                e.printStackTrace();
                System.exit(1);
            }
        }
    }

    private static double cpuMillis() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e6;
    }

    /** In place of the one that would store case files. */
    private static EntityManager nothingStored() {
        return (EntityManager) Proxy.newProxyInstance(
                BareEngine.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> null);
    }

    /** The product's own, whose constructors are its own business. */
    private static <T> T made(Class<T> type, Object... arguments) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(arguments));
            }
        }
        throw new NoSuchMethodException(type.getName());
    }
}
