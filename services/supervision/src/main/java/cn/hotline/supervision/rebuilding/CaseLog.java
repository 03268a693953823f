package cn.hotline.supervision.rebuilding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/** The event log of the cases from its beginning 事件日志, in parts: all events of one case are in the same. */
public interface CaseLog {
    int partitions();

    /** How many records a part holds. */
    long size(int partition);

    /**
     * The events of some cases that the service has applied, by case, each in the order of the log.
     *
     * @param wanted which types are wanted
     * @param ofCase which cases are wanted, by their key
     * @param progress is told how many records have been read
     */
    Map<UUID, List<LoggedEvent>> read(
            int partition, Predicate<String> wanted, Predicate<String> ofCase, LongConsumer progress);
}
