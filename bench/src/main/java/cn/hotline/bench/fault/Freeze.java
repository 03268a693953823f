package cn.hotline.bench.fault;

/** A process that stands still 进程停顿: {@code SIGSTOP}, and later {@code SIGCONT}; its locks, leases and connections stay. */
record Freeze(String part) implements Fault {
    @Override
    public String name() {
        return "freeze-" + part;
    }

    @Override
    public void strike(Rig rig) {
        rig.signal(part, "STOP");
        try {
            Rig.pause(rig.freeze());
        } finally {
            rig.signal(part, "CONT");
        }
    }
}
