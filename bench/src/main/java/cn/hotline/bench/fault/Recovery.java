package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Says when the product works again 恢复: all parts are ready, and a demand registered since has reached its end in every service. */
final class Recovery {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Rig rig;
    private final Witness witness;
    private final Databases databases;

    Recovery(Rig rig, Witness witness) {
        this.rig = rig;
        this.witness = witness;
        this.databases = new Databases(rig.ports());
    }

    /** @return how long it took from now on; empty when it did not come back */
    Optional<Duration> await() {
        long begin = System.nanoTime();
        String probe = null;
        boolean told = false;
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (probe == null) {
                probe = witness.register().orElse(null);
            } else if (!told) {
                told = witness.answer(probe).isEmpty();
            } else if (ready() && arrived(probe)) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - begin));
            }
            Rig.pause(Duration.ofMillis(probe == null ? 1_000 : 200));
        }
        return Optional.empty();
    }

    private boolean ready() {
        return rig.stack().status().stream().allMatch(part -> part.alive() && part.ready());
    }

    /** The end of the case as lifecycle wrote it down must have been heard by all but the one who told it. */
    private boolean arrived(String probe) {
        String end = databases.text(
                ServiceModule.LIFECYCLE,
                "select event_id from timeline_entry where case_id = ?::uuid and type = 'closure.case-archived'",
                probe);
        return end != null
                && Arrays.stream(ServiceModule.values())
                        .filter(service -> service != ServiceModule.CLOSURE)
                        .allMatch(service ->
                                databases.number(service, "select count(*) from inbox where event_id = ?::uuid", end)
                                        == 1);
    }
}
