package cn.hotline.statistics.folding;

import java.util.Collection;

/** Who keeps something in step with the facts 事实变化的跟随者, within the fold's own transaction. */
public interface FactsObserver {
    /**
     * Called when the events have been folded in, and the database still has the facts as they were.
     *
     * @param touched the facts as they will be, also of cases in which nothing changed
     * @return run when the changes have been stored
     */
    Runnable watch(Collection<CaseFacts> touched, FactChanges changes);

    /** Called when a rebuild 重建 has put right any facts, in its own transaction: whatever follows from them may have changed. */
    default void rebuilt() {}
}
