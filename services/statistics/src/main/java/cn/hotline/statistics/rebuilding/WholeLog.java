package cn.hotline.statistics.rebuilding;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of all cases from its beginning 事件日志, read beside the service's own consumer; places are offsets by partition. */
public interface WholeLog extends AutoCloseable {
    /** Opens logs. */
    interface Opening {
        /** @param types of the events that matter */
        WholeLog open(Set<String> types);
    }

    /** @throws IllegalStateException when the log lacks its beginning, or something the service has already read */
    void requireWhole();

    /** Where it ends now. */
    Map<Integer, Long> ends();

    /** Up to where the service's own consumer has surely taken everything in, or parked it. */
    Map<Integer, Long> taken();

    /** How many records are read. */
    long read();

    boolean isAt(Map<Integer, Long> ends);

    /** The next events that matter, no further than the given ends. */
    List<LoggedEvent> next(int about, Map<Integer, Long> ends);

    @Override
    void close();
}
