package cn.hotline.kernel;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Small data that change seldom, such as rules 规则数据: read anew at the first question after a while.
 *
 * <p>Safe for many threads; two asking at once may both read.
 */
public final class Remembered<T> {
    private final long memoryNanos;
    private final Supplier<T> source;
    private volatile Read<T> last;

    /**
     * @param memory how long what was read is answered with
     * @param source reads them; what it throws reaches who asked, and the next question reads again
     */
    public Remembered(Duration memory, Supplier<T> source) {
        this.memoryNanos = memory.toNanos();
        this.source = source;
    }

    /** What was read last, at most the memory ago. */
    public T get() {
        Read<T> read = last;
        if (read == null || System.nanoTime() - read.at > memoryNanos) {
            read = new Read<>(source.get(), System.nanoTime());
            last = read;
        }
        return read.data;
    }

    /** Reads anew at the next question. */
    public void forget() {
        last = null;
    }

    private record Read<T>(T data, long at) {}
}
