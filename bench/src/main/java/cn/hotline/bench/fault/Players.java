package cn.hotline.bench.fault;

import cn.hotline.local.demo.Demo;
import cn.hotline.local.demo.DemoOptions;
import cn.hotline.local.demo.DemoResult;
import cn.hotline.local.stack.ServiceModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The staff of the centre 各岗位 at work without a pause: one batch of lives after another, until they are told to end. */
final class Players {
    private static final Duration A_BATCH = Duration.ofMinutes(9);

    private final Rig rig;
    private final Databases databases;
    private final int lives;
    private final int parallel;
    private final List<String> samples;
    private final List<Problem> unaccounted = new ArrayList<>();
    private int batch;
    private int played;
    private volatile boolean over;
    private Thread thread;

    Players(Rig rig, int lives, int parallel) {
        this.rig = rig;
        this.databases = new Databases(rig.ports());
        this.lives = lives;
        this.parallel = parallel;
        try (InputStream file = Demo.class.getResourceAsStream("/demo-demands.jsonl")) {
            this.samples = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void begin() {
        over = false;
        unaccounted.clear();
        played = 0;
        thread = new Thread(this::play, "players");
        thread.setDaemon(true);
        thread.start();
    }

    /** Demands registered and not yet archived. */
    long underWay() {
        return Math.max(
                0, databases.number(ServiceModule.INTAKE, "select count(*) from demand where status <> 'ARCHIVED'"));
    }

    int played() {
        return played;
    }

    /** Returns when the batch under way is over, with what its own reconciliation could not account for. */
    List<Problem> end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(unaccounted);
    }

    private void play() {
        while (!over) {
            try {
                DemoResult result = Demo.run(rig.ports(), new DemoOptions(rows(), lives, parallel, A_BATCH));
                played += (int) result.count("ARCHIVED");
                if (result.unaccounted() > 0) {
                    unaccounted.add(
                            new Problem("demo", "batch " + batch, result.table().replaceAll("(?s).*对账", "对账")));
                }
            } catch (RuntimeException fellOver) {
                unaccounted.add(
                        new Problem("demo", "batch " + batch, "the players fell over: " + fellOver.getMessage()));
                Rig.pause(Duration.ofSeconds(1));
            }
        }
    }

    /** Other rows under other ids each time: what befalls a demand is decided by its id. */
    private Path rows() {
        batch++;
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lives; i++) {
            String row = samples.get((batch * lives + i) % samples.size());
            rows.add(row.replaceFirst("\"id\"\\s*:\\s*\"([^\"]*)\"", "\"id\":\"$1-" + batch + "-" + i + "\""));
        }
        try {
            return Files.write(rig.home().data().resolve("demands-" + batch + ".jsonl"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
