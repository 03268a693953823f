package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service whose machine's clock is wrong 时钟偏差, by libfaketime where that is installed: it is started again on its port minutes ahead of the
 * others, works for a while, and comes back to the right time.
 */
record ClockStep(ServiceModule service, String step) implements Fault {
    private static final Duration WRONG_FOR = Duration.ofSeconds(20);
    private static final List<String> PLACES = List.of(
            System.getProperty("hotline.faketime", ""),
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
            "/usr/local/lib/faketime/libfaketimeMT.so.1");

    @Override
    public String name() {
        return "clock-" + service.id();
    }

    @Override
    public void strike(Rig rig) throws Skipped {
        Optional<String> library = PLACES.stream()
                .filter(place -> !place.isEmpty() && Files.exists(Path.of(place)))
                .findFirst();
        if (library.isEmpty()) {
            throw new Skipped("libfaketime is not installed");
        }
        String id = service.id();
        rig.stack().hold(id, true);
        rig.signal(id, "TERM");
        Rig.await("ended: " + id, () -> !rig.status(id).alive());
        try {
            rig.stack()
                    .runBeside(
                            service,
                            rig.ports().of(service),
                            Map.of("LD_PRELOAD", library.get(), "FAKETIME", step, "FAKETIME_DONT_FAKE_MONOTONIC", "1"));
            Rig.pause(WRONG_FOR);
            rig.stack().stopBeside(service);
        } finally {
            rig.stack().hold(id, false);
        }
        Rig.await("ready: " + id, () -> rig.status(id).ready());
    }
}
