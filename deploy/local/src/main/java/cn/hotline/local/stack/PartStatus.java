package cn.hotline.local.stack;

/**
 * How a part stands.
 *
 * @param pid 0 when it does not run
 * @param bytes resident memory of its processes
 * @param lastEnd how its process last ended unexpectedly; null if never
 */
public record PartStatus(
        String id,
        String label,
        int port,
        long pid,
        boolean alive,
        boolean ready,
        long bytes,
        int restarts,
        String lastEnd) {}
