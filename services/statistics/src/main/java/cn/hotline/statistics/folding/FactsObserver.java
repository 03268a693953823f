package cn.hotline.statistics.folding;

import java.util.Collection;

/** Who keeps something in step with the facts 事实变化的跟随者, within the fold's own transaction. */
public interface FactsObserver {
    /**
     * Called with the touched facts as they were.
     *
     * @return run when the events have been folded in and the facts stored
     */
    Runnable watch(Collection<CaseFacts> touched);

    /** Called when a rebuild 重建 has put right any facts, in its own transaction: whatever follows from them may have changed. */
    default void rebuilt() {}
}
