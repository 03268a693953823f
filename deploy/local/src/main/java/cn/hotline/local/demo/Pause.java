package cn.hotline.local.demo;

/** A rest that ends early when the thread is called off. */
final class Pause {
    private Pause() {}

    /** Whether work goes on. */
    static boolean of(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
