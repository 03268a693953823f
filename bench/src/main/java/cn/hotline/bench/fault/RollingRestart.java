package cn.hotline.bench.fault;

import cn.hotline.local.stack.ServiceModule;

/** Every service is stopped in good order and started again, one after the other 滚动重启. */
record RollingRestart() implements Fault {
    @Override
    public String name() {
        return "rolling-restart";
    }

    @Override
    public void strike(Rig rig) {
        for (ServiceModule service : ServiceModule.values()) {
            long before = rig.stack().pid(service.id());
            rig.signal(service.id(), "TERM");
            Rig.await("ended: " + service.id(), () -> rig.status(service.id()).pid() != before);
            Rig.await("ready: " + service.id(), () -> rig.status(service.id()).ready());
        }
    }
}
