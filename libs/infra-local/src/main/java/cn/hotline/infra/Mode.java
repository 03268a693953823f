package cn.hotline.infra;

/** What a local server's data are worth. */
public enum Mode {
    /** The data survive restarts, crashes and kill -9. */
    DURABLE,
    /** For tests: no waiting for the disk, and {@code close()} removes the data. */
    THROWAWAY
}
