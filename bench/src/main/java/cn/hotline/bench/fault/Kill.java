package cn.hotline.bench.fault;

/** {@code kill -9} of one process; the launcher starts it again. */
record Kill(String part) implements Fault {
    @Override
    public String name() {
        return "kill-" + part;
    }

    @Override
    public void strike(Rig rig) {
        long victim = rig.stack().pid(part);
        rig.signal(part, "KILL");
        Rig.await("dead: " + part, () -> rig.status(part).pid() != victim);
    }
}
