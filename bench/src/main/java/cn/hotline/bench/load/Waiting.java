package cn.hotline.bench.load;

/** Waits 等待 of the load's own threads. */
final class Waiting {
    private Waiting() {}

    /** @return false when the thread is to end */
    static boolean millis(long millis) {
        try {
            Thread.sleep(Math.max(0, millis));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
