package cn.hotline.bench.fault;

/** One way in which the world fails 故障. */
interface Fault {
    /** What it is called on the command line, e.g. {@code kill-dispatch}. */
    String name();

    /**
     * Lets it happen, for as long as it lasts; recovery is measured from the end.
     *
     * @throws Skipped when this machine cannot do it
     */
    void strike(Rig rig) throws Skipped;

    /** Takes away what it needed, once all is quiet. */
    default void tidy(Rig rig) {
        // most faults leave nothing behind
    }

    /** This machine cannot do it, with the reason. */
    final class Skipped extends Exception {
        private static final long serialVersionUID = 1L;

        Skipped(String reason) {
            super(reason);
        }
    }
}
