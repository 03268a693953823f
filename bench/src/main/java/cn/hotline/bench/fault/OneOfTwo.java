package cn.hotline.bench.fault;

import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.time.Duration;
import java.util.Map;

/** Two nodes of a service 双节点 on one database and in one consumer group; after a while one is killed, the first or the second. */
record OneOfTwo(ServiceModule service) implements Fault {
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "two-" + service.id();
    }

    @Override
    public void strike(Rig rig) {
        rig.stack().runBeside(service, Ports.free().of(service), Map.of());
        Rig.pause(TOGETHER);
        // the first holds the relay's lock and has the clients; of every other service the second one goes
        String victim = service.ordinal() % 2 == 0 ? service.id() : service.id() + "-2";
        new Kill(victim).strike(rig);
    }

    @Override
    public void tidy(Rig rig) {
        rig.stack().stopBeside(service);
    }
}
